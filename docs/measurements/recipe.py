"""Draws recipe.csv as recipe.svg: one panel a measure, one thin line a seed, with and without L1 (dotted: the threshold). Prints the table of
"one change at a time": shares of the seeds and medians after 12 million characters. Needs Python 3 alone."""
import collections
import csv
import pathlib
import statistics

HERE = pathlib.Path(__file__).parent
PANELS = [
    ("novels", "inside-quotes", "novels: inside quotes, AUC", 0.99, 0.5),
    ("novels", "position-in-line", "novels: position in line, |ρ|", 0.8, 0),
    ("shell", "inside-comment-or-string", "C: comment or string, AUC", 0.99, 0.5),
    ("shell", "bracket-depth", "C: bracket depth, |ρ|", 0.8, 0),
]
RECIPES = [("hunt", "#0072B2", ""), ("hunt without L1", "#D55E00", "5 3")]
WIDTH, HEIGHT, LEFT, TOP, STEP = 190, 150, 46, 62, 262


def main():
    series = collections.defaultdict(list)
    with open(HERE / "recipe.csv", newline="") as file:
        for row in csv.DictReader(file):
            for _, concept, *_ in PANELS:
                if row[concept]:
                    key = (row["text"], concept, row["recipe"], row["seed"])
                    series[key].append((int(row["millions"]), float(row[concept])))
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{STEP * 4 + 10}" height="270" font-family="sans-serif"'
        ' font-size="13" fill="#1a1a1a"><rect width="100%" height="100%" fill="#ffffff"/>'
    ]
    for place, (text, concept, title, wanted, lowest) in enumerate(PANELS):
        x0 = LEFT + place * STEP
        out += panel(x0, title, wanted, lowest)
        for recipe, colour, dash in RECIPES:
            for key, points in sorted(series.items()):
                if key[:3] == (text, concept, recipe):
                    line = " ".join(f"{x(x0, m):.1f},{y(max(v, lowest), lowest):.1f}" for m, v in sorted(points))
                    out.append(
                        f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.4"'
                        f' stroke-dasharray="{dash}" opacity="0.8"/>'
                    )
    for place, (recipe, colour, dash) in enumerate(RECIPES):
        left = LEFT + place * 190
        out.append(
            f'<line x1="{left}" x2="{left + 34}" y1="20" y2="20" stroke="{colour}" stroke-width="2.5"'
            f' stroke-dasharray="{dash}"/><text x="{left + 42}" y="25">{recipe}</text>'
        )
    out.append("</svg>")
    (HERE.parent / "pictures" / "recipe.svg").write_text("\n".join(out) + "\n", encoding="utf-8")


def x(x0, millions):
    return x0 + WIDTH * (millions - 3) / 10


def y(value, lowest):
    return TOP + HEIGHT * (1 - (value - lowest) / (1 - lowest))


def panel(x0, title, wanted, lowest):
    at = y(wanted, lowest)
    yield f'<text x="{x0}" y="{TOP - 14}" font-weight="bold">{title}</text>'
    yield f'<rect x="{x0}" y="{TOP}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#cccccc"/>'
    yield f'<line x1="{x0}" x2="{x0 + WIDTH}" y1="{at:.1f}" y2="{at:.1f}" stroke="#888888" stroke-dasharray="2 3"/>'
    for value in (lowest, (1 + lowest) / 2, 1):
        yield f'<text x="{x0 - 6}" y="{y(value, lowest) + 4:.1f}" text-anchor="end">{value:g}</text>'
    for millions in (4, 8, 12):
        yield f'<text x="{x(x0, millions):.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{millions} M</text>'
    yield f'<text x="{x0 + WIDTH / 2}" y="{TOP + HEIGHT + 38}" text-anchor="middle">characters read</text>'


def table():
    rows = collections.defaultdict(list)
    with open(HERE / "recipe.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["millions"] == "12":
                rows[row["recipe"]].append(row)
    for recipe, all_of_it in rows.items():
        cells = []
        for text in ("novels", "shell"):
            of_text = [row for row in all_of_it if row["text"] == text]
            cells.append(f"{statistics.median(float(row['loss']) for row in of_text):.3f}" if of_text else "–")
            for panel_text, concept, _, wanted, _ in PANELS:
                if panel_text == text:
                    scores = [float(row[concept]) for row in of_text]
                    reached = sum(score >= wanted for score in scores)
                    cells.append(f"{reached} of {len(scores)} ({statistics.median(scores):.3f})" if scores else "–")
        print(f"| {recipe} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
    table()
