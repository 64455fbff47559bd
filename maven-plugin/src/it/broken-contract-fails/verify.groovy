String log = new File(basedir, 'build.log').text
assert log.contains('pyworker found 3 mistakes:')
assert log.contains("src/main/python/broken.py:1:6: PW201 '(' was never closed")
assert log.contains('PW203 com.acme.ImageStats wants the Python module `image_stats`')
assert log.contains('src/main/python/textstats.py:4:1: PW204 com.acme.TextStats#wordCount wants `word_count`')
assert log.contains('did you mean `word_counts`?')
assert log.count('PW204') == 1
assert !log.contains('at io.pyworker')
assert !new File(basedir, 'target/classes/META-INF/pyworker/bundles').exists()
