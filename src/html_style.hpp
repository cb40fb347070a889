#pragma once

#include <string_view>

namespace juesuan::inline v0 {

/// The style of the page, on screen and on A4 paper: tables that are too wide stand on landscape
/// pages, headings of tables repeat on every page, no row is split.
inline constexpr std::string_view html_style = R"css(
:root { color-scheme: light; --ink: #1d2129; --muted: #5b6472; --line: #b9c1cc; --head: #eef2f7;
  --accent: #9f1d22; --serif: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
  --sans: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
    "WenQuanYi Micro Hei", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 66rem; color: var(--ink);
  background: #fff; font: 1rem/1.85 var(--sans); }
h1, h2, h3, h4, h5 { line-height: 1.4; margin: 2em 0 .8em; text-wrap: balance; }
h1 { margin: 0; font-size: 2rem; font-weight: 700; letter-spacing: .06em; white-space: pre-line; }
h2 { padding-bottom: .4em; border-bottom: 2px solid var(--accent); font-size: 1.5rem; }
h3 { font-size: 1.2rem; }
h4 { font-size: 1.05rem; }
h5 { font-size: 1rem; }
header { padding: 5rem 0 4rem; border-block: 3px double var(--accent); text-align: center; }
nav a { display: block; color: inherit; text-decoration: none; }
nav a:hover, nav a:focus-visible { color: var(--accent); text-decoration: underline; }
nav ol { margin: 0; padding: 0; list-style: none; }
nav > ol > li { margin-bottom: .75em; font-weight: 700; }
nav ol ol { padding-left: 2em; font-weight: 400; }
p { margin: 0 0 .75em; text-indent: 2em; text-align: justify; white-space: pre-line; }
p.note { color: var(--muted); font-size: .9rem; text-indent: 0; }
dt { margin-top: 1em; font-weight: 700; }
dd { margin: 0 0 0 2em; text-align: justify; white-space: pre-line; }
:target { scroll-margin-top: 1rem; }
.sheet { margin: .5rem 0 1.5rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.45;
  font-variant-numeric: tabular-nums lining-nums; }
table + table, table.form { margin-top: .75rem; }
caption strong { white-space: pre-line; }
caption { padding-bottom: .4em; color: var(--muted); text-align: left; }
caption strong { display: block; color: var(--ink); font-size: 1.15rem; text-align: center; }
caption span + span { float: right; }
th, td { padding: .3em .55em; border: 1px solid var(--line); white-space: pre-line; }
td { text-align: right; white-space: nowrap; }
th { font-weight: 400; text-align: left; }
thead th { min-width: 3.6em; background: var(--head); font-weight: 600; text-align: center; }
thead .numbers > * { background: #fff; color: var(--muted); font-weight: 400; text-align: center; }
.code { text-align: center; }
th.level2 { padding-left: 1.55em; }
th.level3 { padding-left: 2.55em; }
.total > * { background: #f8f5ee; font-weight: 600; }
.form { table-layout: fixed; }
.form col { width: 11%; }
.form col:nth-child(3), .form col:nth-child(4) { width: 9%; }
.form col:nth-child(5) { width: 21%; }
.form col:nth-child(6) { width: 13%; }
.form col:nth-child(7), .form col:nth-child(8) { width: 7.5%; }
.form th { background: var(--head); font-weight: 600; text-align: center; }
.form td { text-align: left; white-space: pre-line; }
.form .figure { text-align: center; white-space: nowrap; }
@media screen { tbody tr:hover > * { background: #fbf3df; } }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  @page wide { size: A4 landscape; margin: 13mm 14mm; }
  body { padding: 0; max-width: none; font: 11pt/1.8 var(--serif); }
  header { padding: 70mm 0; border: 0; break-after: page; }
  nav, section.part, section.table { break-before: page; }
  section.part > h2, section.table > h3 { margin-top: 0; }
  section.part > section.table:first-of-type { break-before: auto; }
  section.wide { page: wide; }
  h2, h3, h4, h5, p:has(+ .sheet) { break-after: avoid; }
  p, dd { orphans: 2; widows: 2; }
  .sheet { overflow: visible; }
  table { font-size: 9pt; line-height: 1.3; }
  .wide table { font-size: 8pt; }
  th, td { padding: .18em .4em; }
  .wide th, .wide td { padding-block: .1em; }
  thead { display: table-header-group; }
  tr, .form { break-inside: avoid; }
  nav a { text-decoration: none; }
}
)css";

}  // namespace juesuan::inline v0
