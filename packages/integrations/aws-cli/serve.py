"""
Keeps a command line of AWS loaded, and runs it in a fork for each call of ask.py: to load it takes much longer than to call
AWS. Given the path of a socket to make, and that of the program. Says when it is ready; ends where its standard input ends.
"""

import contextlib
import gc
import io
import json
import os
import runpy
import select
import socket
import sys
import traceback

path, program = sys.argv[1:]
sys.argv = [program, "--version"]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    runpy.run_path(program, run_name="__main__")

# Memory that a fork does not touch is not copied for it.
gc.collect()
gc.freeze()
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen()
print("ready", flush=True)

while True:
    if sys.stdin in select.select([server, sys.stdin], [], [])[0]:
        sys.exit()
    connection, _ = server.accept()
    _, streams, _, _ = socket.recv_fds(connection, 1, 3)
    given = json.load(connection.makefile("rb"))
    fork = os.fork()
    if fork == 0:
        break
    for stream in streams:
        os.close(stream)
    _, status = os.waitpid(fork, 0)
    connection.sendall(str(os.waitstatus_to_exitcode(status)).encode())
    connection.close()

# From here on, this is the fork.
connection.close()
server.close()
for number, stream in enumerate(streams):
    os.dup2(stream, number)
    os.close(stream)
os.chdir(given["folder"])
# What the program set while it was loaded, it needs.
os.environ.update(given["env"])
sys.argv = [program, *given["words"]]
status = 1
try:
    runpy.run_path(program, run_name="__main__")
except SystemExit as end:
    status = end.code or 0
except Exception:
    traceback.print_exc()
finally:
    sys.stdout.flush()
    sys.stderr.flush()
    # To clear away what was loaded would copy all of it.
    os._exit(status)
