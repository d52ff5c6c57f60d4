"""Lengths of LZ4 frames made by the system's liblz4 at level 6 with its default preferences.

Reads, again and again, a length (4 bytes, little-endian) and as many bytes of content from standard input; writes the
length of the frame of each, the same way.
"""
import ctypes
import sys

LEVEL = 6


class FrameInfo(ctypes.Structure):
    _fields_ = [
        ("block_size", ctypes.c_int),
        ("block_mode", ctypes.c_int),
        ("content_checksum", ctypes.c_int),
        ("frame_type", ctypes.c_int),
        ("content_size", ctypes.c_ulonglong),
        ("dictionary", ctypes.c_uint),
        ("block_checksum", ctypes.c_int),
    ]


class Preferences(ctypes.Structure):
    _fields_ = [
        ("frame_info", FrameInfo),
        ("level", ctypes.c_int),
        ("auto_flush", ctypes.c_uint),
        ("favor_decompression", ctypes.c_uint),
        ("reserved", ctypes.c_uint * 3),
    ]


lz4 = ctypes.CDLL("liblz4.so.1")
lz4.LZ4F_compressFrameBound.restype = ctypes.c_size_t
lz4.LZ4F_compressFrameBound.argtypes = [ctypes.c_size_t, ctypes.c_void_p]
lz4.LZ4F_compressFrame.restype = ctypes.c_size_t
lz4.LZ4F_compressFrame.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p]
lz4.LZ4F_isError.argtypes = [ctypes.c_size_t]

preferences = Preferences(level=LEVEL)
while header := sys.stdin.buffer.read(4):
    content = sys.stdin.buffer.read(int.from_bytes(header, "little"))
    room = lz4.LZ4F_compressFrameBound(len(content), ctypes.byref(preferences))
    target = ctypes.create_string_buffer(room)
    length = lz4.LZ4F_compressFrame(target, room, content, len(content), ctypes.byref(preferences))
    if lz4.LZ4F_isError(length):
        sys.exit("liblz4 failed")
    sys.stdout.buffer.write(length.to_bytes(4, "little"))
