"""Writes golden.safetensors with nothing but the standard library, after the format's published description."""
import json
import struct

header = {
    "__metadata__": {"made": "by hand"},
    "single": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]},
    "double": {"dtype": "F64", "shape": [2], "data_offsets": [24, 40]},
}
text = json.dumps(header).encode("utf-8")
text += b" " * (-len(text) % 8)
with open("golden.safetensors", "wb") as file:
    file.write(struct.pack("<Q", len(text)) + text)
    file.write(struct.pack("<6f", 0.5, -1.25, 3.0, 1e-7, 2.0, -0.0))
    file.write(struct.pack("<2d", 0.1, -1e300))
