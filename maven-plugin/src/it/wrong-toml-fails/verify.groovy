String log = new File(basedir, 'build.log').text
String file = 'src/main/pyworker/worker.toml'
assert log.contains('pyworker found 3 mistakes:')
assert log.contains("${file}:1:1: PW102 unknown key `allow_script`; did you mean `allow_scripts`?")
assert log.contains("${file}:2:1: PW105 `packages` is not supported by this version of pyworker")
assert log.contains("${file}:5:3: PW103 `pool.min` must be a whole number, not a string")
assert log =~ /(?m)^\[ERROR\] {7}min = "two"\R\[ERROR\] {7}\^/
assert !log.contains('at io.pyworker')
assert !new File(basedir, 'target/classes/META-INF/pyworker/bundles').exists()
