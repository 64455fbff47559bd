// What an editor's Run does: the compiled classes and the dependencies on the class path, and no Maven.
def jars = []
localRepositoryPath.eachFileRecurse { file ->
    if (file.path =~ /pyworker-runtime-.*\.jar$|[\\/]graalvm[\\/].*\.jar$|slf4j-api-2.*\.jar$/) {
        jars << file.path
    }
}

def run = {
    String classPath = ([new File(basedir, 'target/classes').path] + jars).join(File.pathSeparator)
    Process process = [System.getProperty('java.home') + '/bin/java', '-cp', classPath, 'com.acme.Main'].execute()
    def output = new StringBuffer()
    process.waitForProcessOutput(output, output)
    output.toString()
}

def expect = { String text ->
    String output = run()
    assert output.contains(text)
}

expect('stdev is 1.0')

new File(basedir, 'src/main/python/textstats.py').text = 'from helper import stdev\n'
new File(basedir, 'src/main/python/helper.py').text = 'def stdev(values): return 2.0\n'
expect('stdev is 2.0')

new File(basedir, 'src/main/pyworker').mkdirs()
new File(basedir, 'src/main/pyworker/worker.toml').text = 'allow_scripts = true\n'
expect("worker.toml changed since the bundle was written: run 'mvn compile'")
