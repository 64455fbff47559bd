String log = new File(basedir, 'build.log').text
assert log.contains('pyworker: bundled 1 Python file and 1 contract for worker default')
assert log.contains('stdev is 1.0')
