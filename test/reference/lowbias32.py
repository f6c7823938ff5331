"""Values of lowbias32 in exact integers, for src/core/random/counter.test.ts."""


def mix32(x):
    x ^= x >> 16
    x = x * 0x7FEB352D & 0xFFFFFFFF
    x ^= x >> 15
    x = x * 0x846CA68B & 0xFFFFFFFF
    return x ^ x >> 16


print([mix32(x) for x in (0, 1, 2, 0xFFFFFFFF)])
