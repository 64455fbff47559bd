String log = new File(basedir, 'build.log').text
assert log.count('pyworker: bundled 1 Python file and 1 contract for worker default') == 1
assert log.count('pyworker: bundle is up to date (1 file, 1 contract)') == 1 // by the bound goal; the other is quiet
assert log.count('pyworker: packaged target/') == 1
