String zip = 'two-builds-one-digest-1.0-pyworker.zip'
byte[] one = new File(basedir, "one/${zip}").bytes
byte[] two = new File(basedir, "two/deeper/${zip}").bytes
assert one.length > 1000
assert one == two

String name = 'META-INF/pyworker/com.acme.two-builds-one-digest/bundle.json'
String json = new File(basedir, "one/classes/${name}").text
assert json == new File(basedir, "two/deeper/classes/${name}").text
assert !json.contains(basedir.path)
assert !new File(basedir, 'one/pyworker/development.json').text.contains(basedir.path)
