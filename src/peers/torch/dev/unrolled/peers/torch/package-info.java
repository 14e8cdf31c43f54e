/** PyTorch's training step, to be timed beside ours; compiled and run apart from the app. */
package dev.unrolled.peers.torch;
