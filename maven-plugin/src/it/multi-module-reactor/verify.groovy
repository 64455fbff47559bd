import java.util.zip.ZipFile

String log = new File(basedir, 'build.log').text
assert log.contains('pyworker: 1 contract and no Python here: checked in the module that has the Python')
assert log.contains('pyworker: bundled 1 Python file and 1 contract for worker default')
assert log.contains('pyworker: bundle is up to date (1 file, 1 contract)') // the API is a folder first, then a jar

def names = { String jar ->
    new ZipFile(new File(basedir, jar)).withCloseable { file ->
        file.entries().collect { it.name }.findAll { it.startsWith('META-INF/pyworker/') && !it.endsWith('/') }.sort()
    }
}
assert names('api/target/api-1.0.jar') == [
    'META-INF/pyworker/contracts/com.acme.TextStats.json',
    'META-INF/pyworker/contracts/com.acme.TextStats.py'
]
assert names('app/target/app-1.0.jar') == [
    'META-INF/pyworker/bundles',
    'META-INF/pyworker/com.acme.app/bundle.json',
    'META-INF/pyworker/com.acme.app/python/textstats.py'
]
assert new File(basedir, 'app/target/classes/META-INF/pyworker/com.acme.app/bundle.json').text.contains('com.acme.TextStats')
