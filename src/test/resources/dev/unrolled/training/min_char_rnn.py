"""Computes min-char-rnn.json: the first losses of the min-char-rnn recipe, by the printed equations, in double precision.

    python3 min_char_rnn.py

writes the file beside this script; only NumPy and the standard library are needed. The recipe is that of Karpathy's
min-char-rnn (2015): one stream, 100 units, 25 characters, the loss summed over time, every element of the gradient held
within -5 ... 5, Adagrad with a step of 0.1, and a smoothed loss that keeps 0.999 of itself. The weights would fill 200 kB,
so both this script and the test compute them from a rule: 0.01 times (the sum of twelve even numbers in 0 ... 1, less
six), which is close to N(0, 0.01); the even numbers are s / 2^32 of s <- 1664525 s + 1013904223 mod 2^32, from s = 1, and
fill the matrices in the order below. Biases begin at 0.

The recipe magnifies rounding errors: weights that differ by 1e-15 at the start give losses that differ by 1e-4 after ten
steps and by more than 1 after thirty, whatever computes them. So that two programs can be compared over a hundred steps at
all, both round every weight to a multiple of 2^-14 after each step.
"""

import json
import pathlib

import numpy as np

HIDDEN, STEPS, LOSSES, RATE, BOUND, GRID = 100, 25, 100, 0.1, 5.0, 2**14
TEXT = (
    "The tide comes in, the tide goes out, and what it takes it brings about. "
    'A gull calls once: "Is no one here?" The lamp goes dark, the night is clear. '
) * 18


def normal_numbers():
    seed = 1
    while True:
        total = 0.0
        for _ in range(12):
            seed = (1664525 * seed + 1013904223) % 2**32
            total += seed / 2**32
        yield 0.01 * (total - 6.0)


def weights(numbers, rows, columns):
    return np.array([next(numbers) for _ in range(rows * columns)]).reshape(rows, columns)


def chunk_loss(parameters, inputs, targets, before):
    """The summed loss of one chunk, its gradients, and the last state."""
    from_input, from_past, to_output, hidden_bias, output_bias = parameters
    vocabulary = to_output.shape[0]
    states, probabilities, loss = {-1: before}, {}, 0.0
    for t, character in enumerate(inputs):
        x = np.zeros((vocabulary, 1))
        x[character] = 1
        states[t] = np.tanh(from_input @ x + from_past @ states[t - 1] + hidden_bias)
        scores = to_output @ states[t] + output_bias
        scores = np.exp(scores - scores.max())
        probabilities[t] = scores / scores.sum()
        loss -= np.log(probabilities[t][targets[t], 0])
    gradients = [np.zeros_like(parameter) for parameter in parameters]
    arriving = np.zeros_like(before)
    for t in reversed(range(len(inputs))):
        d_scores = probabilities[t].copy()
        d_scores[targets[t]] -= 1
        gradients[2] += d_scores @ states[t].T
        gradients[4] += d_scores
        d_raw = (1 - states[t] ** 2) * (to_output.T @ d_scores + arriving)
        gradients[3] += d_raw
        gradients[0][:, inputs[t]] += d_raw[:, 0]
        gradients[1] += d_raw @ states[t - 1].T
        arriving = from_past.T @ d_raw
    return loss, gradients, states[len(inputs) - 1]


def run(vocabulary):
    indices = [vocabulary.index(character) for character in TEXT]
    v = len(vocabulary)
    numbers = normal_numbers()
    parameters = [
        weights(numbers, HIDDEN, v),
        weights(numbers, HIDDEN, HIDDEN),
        weights(numbers, v, HIDDEN),
        np.zeros((HIDDEN, 1)),
        np.zeros((v, 1)),
    ]
    memory = [np.zeros_like(parameter) for parameter in parameters]
    losses, smooth_losses, clipped = [], [], 0
    smooth = -np.log(1.0 / v) * STEPS
    state, position = np.zeros((HIDDEN, 1)), 0
    for _ in range(LOSSES):
        if position + STEPS + 1 >= len(indices):
            state, position = np.zeros((HIDDEN, 1)), 0
        inputs = indices[position : position + STEPS]
        targets = indices[position + 1 : position + STEPS + 1]
        loss, gradients, state = chunk_loss(parameters, inputs, targets, state)
        smooth = smooth * 0.999 + loss * 0.001
        clipped += sum(int((np.abs(gradient) > BOUND).sum()) for gradient in gradients)
        for parameter, gradient, squares in zip(parameters, gradients, memory):
            gradient = np.clip(gradient, -BOUND, BOUND)
            squares += gradient * gradient
            parameter -= RATE * gradient / np.sqrt(squares + 1e-8)
            parameter[:] = np.rint(parameter * GRID) / GRID
        losses.append(loss)
        smooth_losses.append(smooth)
        position += STEPS
    return {"text": TEXT, "losses": losses, "smoothLosses": smooth_losses, "clippedElements": clipped}


def main():
    # The vocabulary in the order of the characters' code points, as the app has it.
    golden = run(sorted(set(TEXT)))
    text = json.dumps(golden, indent=0, separators=(",", ":")).replace(",\n", ", ")
    pathlib.Path(__file__).with_name("min-char-rnn.json").write_text(text + "\n")


main()
