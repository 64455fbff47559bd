// Finds, among the JDKs that toolchain discovery wrote down, the newest one of the wanted feature version, and tells surefire's second
// run where it is. Where there is none, says so in one line; the build goes on.
def found = new groovy.xml.XmlSlurper()
        .parse(new File(toolchains))
        .toolchain
        .findAll { it.type.text() == 'jdk' && it.provides.version.text().tokenize('.-+').first() == wanted }
        .collect { [version: Runtime.Version.parse(it.provides.version.text()), home: it.configuration.jdkHome.text()] }
        .max { it.version }

project.properties['second.jdk.missing'] = (found == null).toString()
if (found == null) {
    log.warn("No JDK ${wanted} was found on this machine: compiled Python is not tested in ${project.artifactId}.")
} else {
    log.info("The tests run again on JDK ${found.version} with the Graal compiler.")
    project.properties['second.jdk.java'] = new File(found.home, 'bin/java').path
}
