"""Draws recipe.csv as recipe.svg, one row a recipe, one panel a measure, one thin line a seed, and prints the two tables of recipe.md: how many
seeds reach the threshold after 4, 8 and 12 million characters, with medians. Needs Python 3 alone."""
import collections
import csv
import pathlib
import statistics

HERE = pathlib.Path(__file__).parent
MEASURES = {
    "inside-quotes": ("novels", "novels: inside quotes, AUC", 0.99, 0.5),
    "position-in-line": ("novels", "novels: position in line, |ρ|", 0.8, 0),
    "inside-comment-or-string": ("shell", "C: comment or string, AUC", 0.99, 0.5),
    "bracket-depth": ("shell", "C: bracket depth, |ρ|", 0.8, 0),
}
TIMES = (4, 8, 12)
LEFT, TOP, WIDTH, HEIGHT, STEP, ROW = 200, 44, 130, 62, 212, 84
REACHED, MISSED = "#0072B2", "#D55E00"


def main():
    with open(HERE / "recipe.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    recipes = list(dict.fromkeys(row["recipe"] for row in rows))
    scores = collections.defaultdict(dict)
    losses = collections.defaultdict(list)
    for row in rows:
        losses[row["recipe"], row["text"], int(row["millions"])].append(float(row["loss"]))
        for measure, (text, *_) in MEASURES.items():
            if row["text"] == text:
                scores[row["recipe"], measure, int(row["millions"])][int(row["seed"])] = float(row[measure])
    picture = "\n".join(draw(recipes, scores)) + "\n"
    (HERE.parent / "pictures" / "recipe.svg").write_text(picture, encoding="utf-8")
    for text in ("novels", "shell"):
        print("\n".join(table(text, recipes, scores, losses)) + "\n")


def table(text, recipes, scores, losses):
    measures = [measure for measure in MEASURES if MEASURES[measure][0] == text]
    for recipe in recipes:
        cells = [label(recipe)]
        cells.append(" · ".join(median(losses[recipe, text, time]) for time in TIMES))
        for measure in measures:
            shares = []
            for time in TIMES:
                values = scores[recipe, measure, time].values()
                reached = sum(value >= MEASURES[measure][2] for value in values)
                of = "" if len(values) == 10 else f"/{len(values)}"
                shares.append(f"{reached}{of}" if values else "–")
            last = [scores[recipe, measure, time].values() for time in TIMES if scores[recipe, measure, time]][-1]
            cells.append(f"{' · '.join(shares)} ({median(last)})")
        yield "| " + " | ".join(cells) + " |"


def label(recipe):
    return recipe.removeprefix("hunt with ").removeprefix("hunt ")


def median(values):
    return f"{statistics.median(values):.3f}".removeprefix("0") if values else "–"


def draw(recipes, scores):
    height = TOP + len(recipes) * ROW + 30
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + len(MEASURES) * STEP}" height="{height}"'
        ' font-family="sans-serif" font-size="13" fill="#1a1a1a"><rect width="100%" height="100%" fill="#ffffff"/>'
    )
    for column, measure in enumerate(MEASURES):
        _, title, wanted, lowest = MEASURES[measure]
        x0 = LEFT + column * STEP
        yield f'<text x="{x0}" y="24" font-weight="bold">{title}</text>'
        for row, recipe in enumerate(recipes):
            y0 = TOP + row * ROW
            if column == 0:
                yield f'<text x="12" y="{y0 + HEIGHT / 2 + 5}">{label(recipe)}</text>'
            series = {time: scores[recipe, measure, time] for time in TIMES if scores[recipe, measure, time]}
            yield from panel(x0, y0, series, wanted, lowest)
        for time in TIMES:
            yield f'<text x="{x(x0, time):.1f}" y="{height - 24}" text-anchor="middle">{time} M</text>'
    yield "</svg>"


def panel(x0, y0, series, wanted, lowest):
    def y(value):
        return y0 + HEIGHT * (1 - (max(value, lowest) - lowest) / (1 - lowest))

    yield f'<rect x="{x0}" y="{y0}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#cccccc"/>'
    yield (
        f'<line x1="{x0}" x2="{x0 + WIDTH}" y1="{y(wanted):.1f}" y2="{y(wanted):.1f}" stroke="#888888"'
        ' stroke-dasharray="2 3"/>'
    )
    for value in (lowest, 1):
        yield f'<text x="{x0 - 5}" y="{y(value) + 4:.1f}" text-anchor="end" font-size="11">{value:g}</text>'
    last = max(series)
    for seed, end in series[last].items():
        colour = REACHED if end >= wanted else MISSED
        points = " ".join(f"{x(x0, time):.1f},{y(series[time][seed]):.1f}" for time in series)
        yield f'<path d="M{points}" fill="none" stroke="{colour}" stroke-width="1.3" stroke-opacity="0.75"/>'
        yield f'<circle cx="{x(x0, last):.1f}" cy="{y(end):.1f}" r="2.4" fill="{colour}"/>'
    reached = sum(end >= wanted for end in series[last].values())
    yield f'<text x="{x0 + WIDTH + 5}" y="{y0 + HEIGHT / 2 + 5}" font-size="12">{reached}/{len(series[last])}</text>'


def x(x0, millions):
    return x0 + WIDTH * (millions - 3) / 10


if __name__ == "__main__":
    main()
