import java.util.zip.ZipFile

String log = new File(basedir, 'build.log').text
String zip = 'target/package-alone-from-clean-1.0-pyworker.zip'
assert log.contains('pyworker: bundled 1 Python file and 1 contract for worker default')
assert log.contains("pyworker: packaged ${zip} (1 file, 1 contract)")
assert new File(basedir, 'target/classes/META-INF/pyworker/bundles').exists()
new ZipFile(new File(basedir, zip)).withCloseable { file ->
    assert file.entries().collect { it.name } == [
        'META-INF/pyworker/bundles',
        'META-INF/pyworker/com.acme.package-alone-from-clean/bundle.json',
        'META-INF/pyworker/com.acme.package-alone-from-clean/python/textstats.py',
        'META-INF/pyworker/contracts/com.acme.TextStats.json',
        'META-INF/pyworker/contracts/com.acme.TextStats.py'
    ]
}
