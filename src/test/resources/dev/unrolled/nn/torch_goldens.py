"""Computes the reference values in lstm-1.json and lstm-2.json with PyTorch, in double precision.

    python3 torch_goldens.py

writes both files beside this script. Made with PyTorch 1.13; only torch and the standard library are needed.
Matrices are lists of rows; states are ordered by time step, then stream, then unit.
"""

import json
import pathlib

import torch

VOCABULARY, HIDDEN, BATCH, STEPS = 7, 5, 3, 6
ADAM_STEPS, LEARNING_RATE, CLIP_NORM, RECURRENT_L1, FORGET_BIAS = 10, 0.05, 0.4, 0.01, 1.0


class Network(torch.nn.Module):
    """The stack of LSTM layers and the output layer, with one trained bias for each layer."""

    def __init__(self, layers):
        super().__init__()
        self.lstm = torch.nn.LSTM(VOCABULARY, HIDDEN, layers)
        self.output = torch.nn.Linear(HIDDEN, VOCABULARY)
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.copy_(torch.rand(parameter.shape) * 1.6 - 0.8)
            for layer in range(layers):
                second_bias = getattr(self.lstm, f"bias_hh_l{layer}")
                second_bias.zero_()
                second_bias.requires_grad_(False)

    def named(self):
        """The trained parameters under the names that the tests use."""
        for name, parameter in self.lstm.named_parameters():
            if not name.startswith("bias_hh"):
                yield name.replace("bias_ih", "bias"), parameter
        yield "output.weight", self.output.weight
        yield "output.bias", self.output.bias

    def loss(self, characters, targets, state):
        inputs = torch.nn.functional.one_hot(characters, VOCABULARY).double()
        hidden, state = self.lstm(inputs, state)
        logits = self.output(hidden).reshape(-1, VOCABULARY)
        return torch.nn.functional.cross_entropy(logits, targets.reshape(-1)), logits, state


def states_of_all_layers(network, layers, characters, state):
    """h and c of every layer after every time step, [layer][T, B, H], by single steps of the same LSTM."""
    h, c = state
    hidden, cell = [], []
    for step in range(characters.shape[0]):
        one_hot = torch.nn.functional.one_hot(characters[step : step + 1], VOCABULARY).double()
        _, (h, c) = network.lstm(one_hot, (h, c))
        hidden.append(h)
        cell.append(c)
    return torch.stack(hidden, 1), torch.stack(cell, 1)


def one_pass(network, layers):
    """One chunk from a state that is not zero: states, probabilities, loss and every gradient."""
    characters = torch.randint(VOCABULARY, (STEPS, BATCH))
    targets = torch.randint(VOCABULARY, (STEPS, BATCH))
    h0 = (torch.rand(layers, BATCH, HIDDEN) * 1.6 - 0.8).requires_grad_()
    c0 = (torch.rand(layers, BATCH, HIDDEN) * 3 - 1.5).requires_grad_()
    loss, logits, _ = network.loss(characters, targets, (h0, c0))
    loss.backward()
    hidden, cell = states_of_all_layers(network, layers, characters, (h0.detach(), c0.detach()))
    return {
        "characters": characters.flatten().tolist(),
        "targets": targets.flatten().tolist(),
        "initialHiddenState": h0.flatten(1).tolist(),
        "initialCellState": c0.flatten(1).tolist(),
        "parameters": {name: parameter.flatten().tolist() for name, parameter in network.named()},
        "hiddenState": hidden.flatten(1).tolist(),
        "cellState": cell.flatten(1).tolist(),
        "probabilities": torch.softmax(logits, 1).flatten().tolist(),
        "loss": loss.item(),
        "gradients": {name: parameter.grad.flatten().tolist() for name, parameter in network.named()},
        "initialHiddenStateGradient": h0.grad.flatten(1).tolist(),
        "initialCellStateGradient": c0.grad.flatten(1).tolist(),
    }


def training(network, layers):
    """Ten steps of Adam over consecutive chunks, the state carried, from zero."""
    with torch.no_grad():
        for layer in range(layers):
            getattr(network.lstm, f"bias_ih_l{layer}")[HIDDEN : 2 * HIDDEN] = FORGET_BIAS
    before = {name: parameter.flatten().tolist() for name, parameter in network.named()}
    text = torch.randint(VOCABULARY, (ADAM_STEPS * STEPS + 1, BATCH))
    trained = [parameter for _, parameter in network.named()]
    adam = torch.optim.Adam(trained, lr=LEARNING_RATE)
    state = (torch.zeros(layers, BATCH, HIDDEN), torch.zeros(layers, BATCH, HIDDEN))
    losses, norms = [], []
    for step in range(ADAM_STEPS):
        start = step * STEPS
        adam.zero_grad()
        loss, _, state = network.loss(text[start : start + STEPS], text[start + 1 : start + STEPS + 1], state)
        state = tuple(part.detach() for part in state)
        penalty = sum(p.abs().sum() for name, p in network.named() if name.startswith("weight_hh"))
        (loss + RECURRENT_L1 * penalty).backward()
        norm = torch.sqrt(sum((p.grad**2).sum() for p in trained))
        if norm > CLIP_NORM:
            for parameter in trained:
                parameter.grad *= CLIP_NORM / norm
        adam.step()
        losses.append(loss.item())
        norms.append(norm.item())
    return {
        "learningRate": LEARNING_RATE,
        "clipNorm": CLIP_NORM,
        "recurrentL1": RECURRENT_L1,
        "text": text.flatten().tolist(),
        "parameters": before,
        "losses": losses,
        "gradientNorms": norms,
        "finalParameters": {name: parameter.flatten().tolist() for name, parameter in network.named()},
    }


def main():
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    for layers in (1, 2):
        torch.manual_seed(layers)
        network = Network(layers)
        golden = {
            "sizes": {"layers": layers, "vocabulary": VOCABULARY, "hidden": HIDDEN, "batch": BATCH, "steps": STEPS},
            "pass": one_pass(network, layers),
            "training": training(network, layers),
        }
        path = pathlib.Path(__file__).with_name(f"lstm-{layers}.json")
        path.write_text(json.dumps(golden, indent=0, separators=(",", ":")).replace(",\n", ", ") + "\n")


main()
