"""A lesson's kernel loses nothing that it says, however slowly it is listened to."""

from time import sleep

from jupyter_client import KernelManager

from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.kernel_spec import OurKernel
from lessons_lib.front_door.places import places

MANY = 20_000  # messages: far more than the 1000 that a socket keeps by itself, and than the system's buffers hold


def test_of_a_burst_of_messages_none_is_lost():
    manager = KernelManager(kernel_spec_manager=OurKernel())
    manager.start_kernel(env=environment(places()))
    client = manager.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=60)
        asked = client.execute(f"for n in range({MANY}): get_ipython().display_pub.publish({{'text/plain': str(n)}})")
        sleep(3)  # the page is busy
        told, idle = 0, False
        while not idle:
            message = client.get_iopub_msg(timeout=10)
            if message["parent_header"].get("msg_id") == asked:
                told += message["msg_type"] == "display_data"
                idle = message["content"].get("execution_state") == "idle"
        assert told == MANY
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
