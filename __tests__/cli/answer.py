"""Runs a program in a pseudo-terminal and answers its questions.

The standard input is JSON: [[text to wait for, what is typed then], ...]. The terminal's screen goes to standard output as it comes.
Usage: answer.py PROGRAM [ARGUMENT...]; the exit code is the program's.
"""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

answers = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 50, 200, 0, 0))
    os.execv(sys.argv[1], sys.argv[1:])

screen = b''
deadline = time.monotonic() + 60
while time.monotonic() < deadline:
    ready, _, _ = select.select([terminal], [], [], 0.1)
    if ready:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        screen += piece
        sys.stdout.buffer.write(piece)
    while answers and answers[0][0].encode() in screen:
        _, typed = answers.pop(0)
        # What was on the screen before is no answer to the next question
        screen = b''
        os.write(terminal, typed.encode())
if time.monotonic() >= deadline:
    os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status))
