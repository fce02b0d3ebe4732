"""One learner of the class comes in a real Chromium: how long until the lesson is on the screen?"""

from time import perf_counter

from lessons_lib.benchmark.class_of.browser import SECONDS, Failed
from lessons_lib.benchmark.lab import FLAGS, chromium, ready

SHOWN = ".jp-Notebook .jp-Cell"
IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]"


async def seen(hub: str, learner: str, password: str, path: str) -> tuple[float, float] | None:
    """Click in Chromium on the link to the notebook at this path: the seconds until its cells are on the screen, and
    until its kernel waits, which goes on. None on a machine that has no Chromium, or no playwright to drive it.

    Raises Failed where the lesson does not come.
    """
    if not ready():
        return None
    from playwright.async_api import Error, async_playwright

    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            page = await browser.new_page(viewport={"width": 1366, "height": 768})
            page.set_default_timeout(1000 * SECONDS)
            await page.goto(f"{hub}/hub/user-redirect/lab/tree/{path}")
            await page.fill("#username_input", learner)
            await page.fill("#password_input", password)
            start = perf_counter()
            await page.click("#login_submit", no_wait_after=True)
            await page.locator(SHOWN).first.wait_for()
            shown = perf_counter() - start
            await page.locator(IDLE).first.wait_for()
            return shown, perf_counter() - start
        except Error as error:
            raise Failed(f"Chromium does not show it: {error.message.splitlines()[0]}") from error
        finally:
            await browser.close()
