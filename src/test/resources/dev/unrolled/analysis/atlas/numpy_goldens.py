"""Writes numpy_goldens.json: principal components of made-up cells by NumPy, to compare ours with.

Run with: python3 numpy_goldens.py > numpy_goldens.json
"""

import json

import numpy as np

CELLS = 12
CHARACTERS = 120
generator = np.random.default_rng(3)

hidden = generator.normal(0, 1, (CHARACTERS, 4)) * np.array([3, 2, 1, 0.5])
values = np.tanh(hidden @ generator.normal(0, 0.4, (4, CELLS)) + generator.normal(0, 0.3, (CHARACTERS, CELLS)))
values = np.round(values, 4).astype(np.float32)
standardised = (values - values.mean(0)) / values.std(0)
left, singular, right = np.linalg.svd(standardised.astype(np.float64), full_matrices=False)
explained = singular**2 / (singular**2).sum()
# The correlation of a cell with a component is its loading times the component's deviation.
loadings = right[:2] * singular[:2, None] / np.sqrt(CHARACTERS)
for axis in range(2):
    loadings[axis] *= np.sign(loadings[axis][np.argmax(np.abs(loadings[axis]))])

print(
    json.dumps(
        {
            "values": [[round(float(value), 4) for value in row] for row in values],
            "loadings": loadings.tolist(),
            "explained": explained[:2].tolist(),
        }
    )
)
