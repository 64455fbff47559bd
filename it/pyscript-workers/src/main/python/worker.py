from pyworker import sync, window


def greet():
    greeting = sync.hello("PyScript")
    window.console.log(greeting)


async def greet_while_others_work():
    greeting = await sync.hello.aio("PyScript")
    await window.console.log.aio(greeting)


def rename(title):
    window.document.title = title
    return window.document.title
