"""Writes sklearn_goldens.json: scores of a made-up cell by scikit-learn and SciPy, to compare ours with.

Run with: python3 sklearn_goldens.py > sklearn_goldens.json
"""

import json

import numpy as np
from scipy.stats import rankdata
from sklearn.linear_model import Ridge
from sklearn.metrics import f1_score, jaccard_score, mutual_info_score, roc_auc_score

COUNT = 400
BINS = 64
generator = np.random.default_rng(11)

bins = generator.integers(0, BINS, COUNT)
values = np.round(bins / BINS + 0.001 * generator.integers(0, 10, COUNT), 6)
on = (bins + generator.normal(0, 20, COUNT) > 40).astype(int)
numbers = np.clip(np.round(bins / 4 + generator.normal(0, 4, COUNT)), 0, 20).astype(int)
mask = bins >= 36
features = generator.normal(0, 1, (COUNT, 5)) * np.array([1, 2, 0.1, 1, 3]) + np.array([0, 1, 0, -2, 0])
features = np.round(features, 6)
target = np.round(features @ np.array([0.3, -0.1, 2, 0, 0.05]) + generator.normal(0, 0.5, COUNT), 6)

groups = [values[numbers == number] for number in np.unique(numbers)]
between = sum(len(group) * (group.mean() - values.mean()) ** 2 for group in groups)
standardised = (features - features.mean(0)) / features.std(0)
# Ours divides by the number of characters: a penalty of .001 there is one of .001 n here.
ridge = Ridge(alpha=1e-3 * COUNT).fit(standardised, target - target.mean())

print(
    json.dumps(
        {
            "bins": bins.tolist(),
            "values": values.tolist(),
            "on": on.tolist(),
            "numbers": numbers.tolist(),
            "firstOn": 36,
            "features": features.tolist(),
            "target": target.tolist(),
            "auc": roc_auc_score(on, bins),
            "iou": jaccard_score(on, mask),
            "f1": f1_score(on, mask),
            "spearman": np.corrcoef(rankdata(bins), rankdata(numbers))[0, 1],
            "pearson": np.corrcoef(values, on)[0, 1],
            "etaSquared": between / ((values - values.mean()) ** 2).sum(),
            "mutualInformation": mutual_info_score(numbers, bins),
            "predicted": ridge.predict(standardised).tolist(),
        }
    )
)
