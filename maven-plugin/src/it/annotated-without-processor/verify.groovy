String log = new File(basedir, 'build.log').text
assert log.contains('PW301 no contract was written for com.acme.TextStats')
assert log.contains('<artifactId>pyworker-processor</artifactId>')
assert log.contains("<version>${pyworkerVersion}</version>")
assert !log.contains('at io.pyworker')
assert !new File(basedir, 'target/classes/META-INF/pyworker/bundles').exists()
