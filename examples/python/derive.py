from decimal import Decimal

from juesuan import Accounts, Entry, Flow, Kind, RenderFormat, Source, Stage

budget = Source.GENERAL_PUBLIC_BUDGET
with Accounts("示例单位", 2024) as accounts:
    accounts.add_entries([
        Entry(Decimal("1234567.89"), 2024, Stage.FINAL, Flow.REVENUE, budget, function=2080107),
        Entry(Decimal("987654.32"), 2024, Stage.FINAL, Flow.EXPENDITURE, budget, Kind.BASIC, 2080107, 30101),
    ])
    with accounts.derive() as disclosure:
        print(disclosure.render_table("expenditure", RenderFormat.TSV), end="")
