"""What a preview puts over its pages: the problems of the last build, and what else to know."""

from collections.abc import Sequence

import jinja2

from generator.problems import Problem, Severity

# English, as on the command line; from left to right on every page. No class or variable of the
# theme is used: it may be what is broken. The script moves the box once, so that it is announced.
TEMPLATE = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
    """\
<section id="__problems" lang="en" dir="ltr" role="alert" aria-labelledby="__problems-title">
<style>
#__problems { all: initial; position: fixed; z-index: 2147483647; inset: auto 0 0 0;
  max-block-size: 60vh; overflow: auto; box-sizing: border-box; padding: 1rem 1.25rem;
  background: #fff; color: #1b1b1b;
  border-block-start: 4px solid #b00020; box-shadow: 0 -4px 24px rgb(0 0 0 / 35%);
  font: 16px/1.5 system-ui, sans-serif; direction: ltr; text-align: left; }
#__problems :where(h2, ul, li, p, code, button, style) { all: revert; color: inherit; }
#__problems h2 { margin: 0 3rem .5rem 0; font-size: 18px; }
#__problems ul { margin: 0; padding: 0; list-style: none; }
#__problems li { margin-block: .5rem; overflow-wrap: anywhere; }
#__problems code { font: 14px/1.5 ui-monospace, monospace; font-weight: 700; }
#__problems p { margin: 0; }
#__problems .hint { color: #555; }
#__problems button { position: absolute; inset-block-start: .75rem; right: 1rem; font: inherit;
  min-inline-size: 2.5rem; min-block-size: 2.5rem; }
@media print { #__problems { display: none; } }
</style>
<h2 id="__problems-title">{{ title }}</h2>
<button type="button" aria-label="Dismiss">\N{MULTIPLICATION SIGN}</button>
<ul>
{% for problem in problems %}
{% set at = problem.position %}
<li><code>{{ at.path }}:{{ at.line }}:{{ at.column }}</code>
<p><bdi>{{ problem.message }}</bdi></p>
{% if problem.hint %}<p class="hint"><bdi>{{ problem.hint }}</bdi></p>
{% endif %}</li>
{% endfor %}
</ul>
<script>{
  const box = document.getElementById("__problems");
  box.querySelector("button").addEventListener("click", () => box.remove());
  document.body.append(box);
}</script>
</section>
"""
)


def overlay(problems: Sequence[Problem]) -> str:
    """The problems as HTML for the end of a page, or nothing where there are none."""
    if not problems:
        return ""
    return TEMPLATE.render(title=_title(problems), problems=problems)


def _title(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if not errors:
        return "The site is up to date, but:"
    stand = "1 problem" if errors == 1 else f"{errors} problems"
    return f"{stand}: what you see is the site as it was before"
