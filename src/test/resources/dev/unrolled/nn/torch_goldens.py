"""Computes the reference values beside this script with PyTorch, in double precision.

    python3 torch_goldens.py

writes KIND-LAYERS.json for every kind of cell that PyTorch has, steps-KIND-LAYERS.json for ten steps of every optimiser
with each of them, and both-ways-LAYERS.json for LSTMs that read from both sides. Made with PyTorch 1.13; only torch and
the standard library are needed. Matrices are lists of rows; states are ordered by time step, then stream,
then unit.
"""

import copy
import functools
import json
import pathlib

import torch

VOCABULARY, HIDDEN, BATCH, STEPS = 7, 5, 3, 6
SMALL_VOCABULARY, SMALL_HIDDEN = 5, 3
TRAINING_STEPS, LEARNING_RATE, CLIP_NORM, RECURRENT_L1, FORGET_BIAS = 10, 0.05, 0.4, 0.01, 1.0
KINDS = {
    "lstm": torch.nn.LSTM,
    "gru": torch.nn.GRU,
    "rnn": torch.nn.RNN,
    "rnn-relu": functools.partial(torch.nn.RNN, nonlinearity="relu"),
}
OPTIMIZERS = {
    "sgd": (0.5, torch.optim.SGD, {}),
    "momentum": (0.2, torch.optim.SGD, {"momentum": 0.9}),
    "rmsprop": (0.01, torch.optim.RMSprop, {"alpha": 0.95}),
    "adam": (0.05, torch.optim.Adam, {}),
}


class Network(torch.nn.Module):
    """The stack of recurrent layers and the output layer, with one trained bias for each gate and layer.

    PyTorch's second biases are held at zero, but for that inside the GRU's candidate, which is a parameter of its own.
    """

    def __init__(self, kind, layers, vocabulary=VOCABULARY, hidden=HIDDEN):
        super().__init__()
        self.layers, self.vocabulary, self.hidden = layers, vocabulary, hidden
        self.recurrent = KINDS[kind](vocabulary, hidden, layers)
        self.output = torch.nn.Linear(hidden, vocabulary)
        self.has_cell_state = kind == "lstm"
        self.has_candidate_bias = kind == "gru"
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.copy_(torch.rand(parameter.shape) * 1.6 - 0.8)
            for layer in range(layers):
                second_bias = getattr(self.recurrent, f"bias_hh_l{layer}")
                if self.has_candidate_bias:
                    second_bias[: 2 * hidden] = 0
                else:
                    second_bias.zero_()
                    second_bias.requires_grad_(False)

    def named(self, what=lambda parameter: parameter):
        """The trained parameters, or what belongs to each, under the names that the tests use."""
        for name, parameter in self.recurrent.named_parameters():
            if not name.startswith("bias_hh"):
                yield name.replace("bias_ih", "bias"), what(parameter)
            elif self.has_candidate_bias:
                yield name.replace("bias_hh", "bias_hn"), what(parameter)[2 * self.hidden :]
        yield "output.weight", what(self.output.weight)
        yield "output.bias", what(self.output.bias)

    def values(self):
        return {name: value.flatten().tolist() for name, value in self.named()}

    def gradients(self):
        return {name: value.flatten().tolist() for name, value in self.named(lambda parameter: parameter.grad)}

    def trained(self):
        return [parameter for parameter in self.parameters() if parameter.requires_grad]

    def hold_second_biases(self):
        """Keeps the optimiser from moving what has no place in the app: all of the GRU's second biases but the candidate's."""
        if self.has_candidate_bias:
            for layer in range(self.layers):
                getattr(self.recurrent, f"bias_hh_l{layer}").grad[: 2 * self.hidden] = 0

    def zero_state(self):
        zeros = torch.zeros(self.layers, BATCH, self.hidden)
        return (zeros, zeros) if self.has_cell_state else zeros

    def loss(self, characters, targets, state):
        inputs = torch.nn.functional.one_hot(characters, self.vocabulary).double()
        hidden, state = self.recurrent(inputs, state)
        logits = self.output(hidden).reshape(-1, self.vocabulary)
        return torch.nn.functional.cross_entropy(logits, targets.reshape(-1)), logits, state


class BothWays(torch.nn.Module):
    """Two stacks of LSTM layers, one of which reads from the right, and the output layer over [h_t ; h'_{t+2}].

    With one layer this is PyTorch's bidirectional LSTM; with more, PyTorch's would let each layer read both sides, and so
    see the character that is asked for.
    """

    def __init__(self, layers):
        super().__init__()
        self.layers = layers
        if layers == 1:
            self.both = torch.nn.LSTM(VOCABULARY, HIDDEN, bidirectional=True)
        else:
            self.left = torch.nn.LSTM(VOCABULARY, HIDDEN, layers)
            self.right = torch.nn.LSTM(VOCABULARY, HIDDEN, layers)
        self.output = torch.nn.Linear(2 * HIDDEN, VOCABULARY)
        with torch.no_grad():
            for name, parameter in self.named_parameters():
                parameter.copy_(torch.rand(parameter.shape) * 1.6 - 0.8)
                if "bias_hh" in name:
                    parameter.zero_()

    def states(self, inputs):
        if self.layers == 1:
            return self.both(inputs)[0]
        return torch.cat([self.left(inputs)[0], self.right(inputs.flip(0))[0].flip(0)], 2)

    def loss(self, characters, targets):
        inputs = torch.nn.functional.one_hot(characters, VOCABULARY).double()
        states = self.states(inputs)
        ahead = torch.cat([states[2:, :, HIDDEN:], torch.zeros(2, characters.shape[1], HIDDEN)])
        logits = self.output(torch.cat([states[:, :, :HIDDEN], ahead], 2)).reshape(-1, VOCABULARY)
        return torch.nn.functional.cross_entropy(logits, targets.reshape(-1)), logits, states

    def named(self):
        for name, parameter in self.named_parameters():
            if "bias_hh" not in name:
                stack, _, rest = name.partition(".")
                name = rest if stack != "output" else name
                yield name.replace("bias_ih", "bias") + ("_reverse" if stack == "right" else ""), parameter


def both_ways(layers):
    """One chunk from zero states at both ends."""
    network = BothWays(layers)
    characters = torch.randint(VOCABULARY, (STEPS, BATCH))
    targets = torch.randint(VOCABULARY, (STEPS, BATCH))
    loss, logits, states = network.loss(characters, targets)
    loss.backward()
    return {
        "characters": characters.flatten().tolist(),
        "targets": targets.flatten().tolist(),
        "parameters": {name: value.flatten().tolist() for name, value in network.named()},
        "topHiddenState": states[:, :, :HIDDEN].flatten().tolist(),
        "topHiddenStateFromRight": states[:, :, HIDDEN:].flatten().tolist(),
        "probabilities": torch.softmax(logits, 1).flatten().tolist(),
        "loss": loss.item(),
        "gradients": {name: value.grad.flatten().tolist() for name, value in network.named()},
    }


def states_of_all_layers(network, characters, state):
    """h (and c) of every layer after every time step, [layer][T, B, H], by single steps of the same layers."""
    states = []
    for step in range(characters.shape[0]):
        one_hot = torch.nn.functional.one_hot(characters[step : step + 1], VOCABULARY).double()
        _, state = network.recurrent(one_hot, state)
        states.append(state if network.has_cell_state else (state,))
    return [torch.stack(part, 1).flatten(1).tolist() for part in zip(*states)]


def one_pass(network, layers):
    """One chunk from a state that is not zero: states, probabilities, loss and every gradient."""
    characters = torch.randint(VOCABULARY, (STEPS, BATCH))
    targets = torch.randint(VOCABULARY, (STEPS, BATCH))
    initial = [(torch.rand(layers, BATCH, HIDDEN) * 1.6 - 0.8).requires_grad_()]
    if network.has_cell_state:
        initial.append((torch.rand(layers, BATCH, HIDDEN) * 3 - 1.5).requires_grad_())
    state = tuple(initial) if network.has_cell_state else initial[0]
    loss, logits, _ = network.loss(characters, targets, state)
    loss.backward()
    detached = tuple(part.detach() for part in initial)
    states = states_of_all_layers(network, characters, detached if network.has_cell_state else detached[0])
    values = {
        "characters": characters.flatten().tolist(),
        "targets": targets.flatten().tolist(),
        "parameters": network.values(),
        "probabilities": torch.softmax(logits, 1).flatten().tolist(),
        "loss": loss.item(),
        "gradients": network.gradients(),
    }
    for name, start, after in zip(("Hidden", "Cell"), initial, states):
        values[f"initial{name}State"] = start.flatten(1).tolist()
        values[f"{name.lower()}State"] = after
        values[f"initial{name}StateGradient"] = start.grad.flatten(1).tolist()
    return values


def train(network, text, step_of):
    """Steps over consecutive chunks, the state carried, from zero; returns what each step_of returned."""
    state = network.zero_state()
    results = []
    for start in range(0, TRAINING_STEPS * STEPS, STEPS):
        network.zero_grad()
        loss, _, state = network.loss(text[start : start + STEPS], text[start + 1 : start + STEPS + 1], state)
        state = tuple(part.detach() for part in state) if network.has_cell_state else state.detach()
        results.append(step_of(loss))
    return results


def set_forget_bias(network):
    with torch.no_grad():
        for layer in range(network.layers):
            getattr(network.recurrent, f"bias_ih_l{layer}")[network.hidden : 2 * network.hidden] = FORGET_BIAS


def training(network):
    """Ten steps of Adam with a penalty and clipping."""
    set_forget_bias(network)
    before = network.values()
    text = torch.randint(VOCABULARY, (TRAINING_STEPS * STEPS + 1, BATCH))
    trained = [parameter for _, parameter in network.named()]
    adam = torch.optim.Adam(trained, lr=LEARNING_RATE)

    def step(loss):
        penalty = sum(p.abs().sum() for name, p in network.named() if name.startswith("weight_hh"))
        (loss + RECURRENT_L1 * penalty).backward()
        norm = torch.sqrt(sum((p.grad**2).sum() for p in trained))
        if norm > CLIP_NORM:
            for parameter in trained:
                parameter.grad *= CLIP_NORM / norm
        adam.step()
        return loss.item(), norm.item()

    losses, norms = zip(*train(network, text, step))
    return {
        "learningRate": LEARNING_RATE,
        "clipNorm": CLIP_NORM,
        "recurrentL1": RECURRENT_L1,
        "text": text.flatten().tolist(),
        "parameters": before,
        "losses": losses,
        "gradientNorms": norms,
        "finalParameters": network.values(),
    }


def steps(network):
    """Ten plain steps of every optimiser from the same weights on the same text."""
    text = torch.randint(network.vocabulary, (TRAINING_STEPS * STEPS + 1, BATCH))
    golden = {"text": text.flatten().tolist(), "parameters": network.values(), "optimizers": {}}
    for name, (learning_rate, optimizer, options) in OPTIMIZERS.items():
        trained = copy.deepcopy(network)
        stepper = optimizer(trained.trained(), lr=learning_rate, **options)

        def step(loss):
            loss.backward()
            trained.hold_second_biases()
            stepper.step()
            return loss.item()

        losses = train(trained, text, step)
        final = trained.values()
        golden["optimizers"][name] = {"learningRate": learning_rate, "losses": losses, "finalParameters": final}
    return golden


def write(name, layers, values, vocabulary=VOCABULARY, hidden=HIDDEN):
    sizes = {"layers": layers, "vocabulary": vocabulary, "hidden": hidden, "batch": BATCH, "steps": STEPS}
    text = json.dumps({"sizes": sizes, **values}, indent=0, separators=(",", ":")).replace(",\n", ", ")
    pathlib.Path(__file__).with_name(f"{name}.json").write_text(text + "\n")


def main():
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    for kind in KINDS:
        for layers in (1, 2):
            torch.manual_seed(layers)
            network = Network(kind, layers)
            values = {"pass": one_pass(network, layers)}
            if kind == "lstm":
                values["training"] = training(network)
            write(f"{kind}-{layers}", layers, values)
    for layers in (1, 2):
        torch.manual_seed(10 + layers)
        write(f"both-ways-{layers}", layers, {"pass": both_ways(layers)})
    for kind in KINDS:
        for layers in (1, 2):
            torch.manual_seed(20 + layers)
            small = Network(kind, layers, SMALL_VOCABULARY, SMALL_HIDDEN)
            write(f"steps-{kind}-{layers}", layers, steps(small), SMALL_VOCABULARY, SMALL_HIDDEN)


main()
