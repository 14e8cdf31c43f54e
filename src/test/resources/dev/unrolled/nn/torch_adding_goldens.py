"""Computes the reference values adding-KIND-LAYERS.json beside this script with PyTorch, in double precision.

    python3 torch_adding_goldens.py

A batch of the adding task (T values and markers, two marked, 0.5 + (x1 + x2)/4 asked for after the last), read by a stack of
recurrent layers from zero states and answered by a linear layer; the mean squared error and its gradients. Made with
PyTorch 1.13; only torch and the standard library are needed. Numbers are ordered by time step, then sequence.
"""

import json
import pathlib

import torch

KINDS = {"lstm": torch.nn.LSTM, "gru": torch.nn.GRU, "rnn": torch.nn.RNN}
INPUTS, HIDDEN, BATCH, STEPS = 2, 5, 4, 12


def batch():
    """Values and markers [T, B, 2] and the answers [B]."""
    numbers = torch.zeros(STEPS, BATCH, INPUTS)
    numbers[:, :, 0] = torch.rand(STEPS, BATCH) * 2 - 1
    asked = torch.full((BATCH,), 0.5)
    for sequence in range(BATCH):
        for step in torch.randperm(STEPS)[:2].tolist():
            numbers[step, sequence, 1] = 1
            asked[sequence] += numbers[step, sequence, 0] / 4
    return numbers, asked


def golden(kind, layers):
    recurrent = KINDS[kind](INPUTS, HIDDEN, layers)
    output = torch.nn.Linear(HIDDEN, 1)
    with torch.no_grad():
        for parameter in [*recurrent.parameters(), *output.parameters()]:
            parameter.copy_(torch.rand(parameter.shape) * 1.6 - 0.8)
        for layer in range(layers):
            # The app has one bias for each gate, and a second one inside the GRU's candidate.
            getattr(recurrent, f"bias_hh_l{layer}")[: 2 * HIDDEN if kind == "gru" else None] = 0
    numbers, asked = batch()
    numbers.requires_grad_()
    answers = output(recurrent(numbers)[0][-1]).squeeze(1)
    loss = ((answers - asked) ** 2).mean()
    loss.backward()
    named = {}
    for name, parameter in recurrent.named_parameters():
        if not name.startswith("bias_hh"):
            named[name.replace("bias_ih", "bias")] = (parameter, parameter.grad)
        elif kind == "gru":
            named[name.replace("bias_hh", "bias_hn")] = (parameter[2 * HIDDEN :], parameter.grad[2 * HIDDEN :])
    named["output.weight"] = (output.weight, output.weight.grad)
    named["output.bias"] = (output.bias, output.bias.grad)
    return {
        "sizes": {"layers": layers, "vocabulary": INPUTS, "hidden": HIDDEN, "batch": BATCH, "steps": STEPS},
        "numbers": numbers.flatten().tolist(),
        "asked": asked.tolist(),
        "parameters": {name: value.flatten().tolist() for name, (value, _) in named.items()},
        "answers": answers.tolist(),
        "loss": loss.item(),
        "gradients": {name: gradient.flatten().tolist() for name, (_, gradient) in named.items()},
        "numberGradients": numbers.grad.flatten().tolist(),
    }


def main():
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    for kind in KINDS:
        for layers in (1, 2):
            torch.manual_seed(30 + layers)
            text = json.dumps(golden(kind, layers), indent=0, separators=(",", ":")).replace(",\n", ", ")
            pathlib.Path(__file__).with_name(f"adding-{kind}-{layers}.json").write_text(text + "\n")


main()
