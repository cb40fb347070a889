package juesuan_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"juesuan.dev/juesuan"
)

// objects is one of each kind.
type objects struct {
	accounts    *juesuan.Accounts
	profile     *juesuan.Profile
	disclosure  *juesuan.Disclosure
	report      *juesuan.Report
	explanation *juesuan.Explanation
	differences *juesuan.Differences
}

func someObjects(t *testing.T) (o objects) {
	t.Helper()
	ctx := context.Background()
	o.accounts = books(t, haidong)
	o.profile = must(juesuan.BuiltInProfile("qinghai-2024"))(t)
	o.disclosure = derive(t, o.accounts, nil)
	o.report = must(o.disclosure.Check(ctx, nil))(t)
	o.explanation = must(o.accounts.ExplainCell(ctx, o.disclosure, "revenue", "total", "amount"))(t)
	o.differences = must(o.disclosure.Diff(published(t, publication(t, o.disclosure))))(t)
	return o
}

func (o objects) close(t *testing.T) {
	t.Helper()
	for _, object := range []io.Closer{o.accounts, o.profile, o.disclosure, o.report, o.explanation, o.differences} {
		check(t, object.Close())
		check(t, object.Close())
	}
}

// calls are all methods, with other objects that are open.
func (o objects) calls(other *juesuan.Accounts, open *juesuan.Disclosure) map[string]func() error {
	ctx := context.Background()
	return map[string]func() error{
		"AddEntries":            func() error { return o.accounts.AddEntries(juesuan.Entry{}) },
		"AddCSV":                func() error { return o.accounts.AddCSV(nil) },
		"SetCount":              func() error { return o.accounts.SetCount(juesuan.CountGroupsAbroad, 1) },
		"SetProcurement":        func() error { return o.accounts.SetProcurement(juesuan.ProcurementGoods, 1) },
		"SetAsset":              func() error { return o.accounts.SetAsset(juesuan.AssetLargeEquipment, 1) },
		"SetStated":             func() error { return o.accounts.SetStated(2024, juesuan.FigureRevenue, 1) },
		"SetScope":              func() error { return o.accounts.SetScope(juesuan.ScopeUnit) },
		"AddText":               func() error { return o.accounts.AddText(juesuan.EntityDuty, "x") },
		"SetReason":             func() error { return o.accounts.SetReason("x", "x") },
		"NameFunction":          func() error { return o.accounts.NameFunction(208, "x") },
		"NameEconomic":          func() error { return o.accounts.NameEconomic(301, "x") },
		"AddProject":            func() error { return o.accounts.AddProject(juesuan.Project{Name: "x"}) },
		"SetFunding":            func() error { return o.accounts.SetFunding(juesuan.FundingTotal, juesuan.Funding{}) },
		"AddIndicator":          func() error { return o.accounts.AddIndicator(juesuan.Indicator{}) },
		"SetSelfEvaluation":     func() error { return o.accounts.SetSelfEvaluation(juesuan.SelfEvaluation{}) },
		"Merge":                 func() error { return o.accounts.Merge(other) },
		"EntryCount":            func() error { _, err := o.accounts.EntryCount(); return err },
		"Entries":               func() error { _, err := o.accounts.Entries(); return err },
		"Entity":                func() error { _, err := o.accounts.Entity(); return err },
		"Count":                 func() error { _, err := o.accounts.Count(juesuan.CountGroupsAbroad); return err },
		"Procurement":           func() error { _, err := o.accounts.Procurement(juesuan.ProcurementGoods); return err },
		"Asset":                 func() error { _, err := o.accounts.Asset(juesuan.AssetLargeEquipment); return err },
		"Texts":                 func() error { _, err := o.accounts.Texts(juesuan.EntityDuty); return err },
		"Reasons":               func() error { _, err := o.accounts.Reasons(); return err },
		"Names":                 func() error { _, err := o.accounts.Names(juesuan.ClassificationFunction); return err },
		"SelfEvaluation":        func() error { _, err := o.accounts.SelfEvaluation(); return err },
		"Projects":              func() error { _, err := o.accounts.Projects(); return err },
		"Evaluate":              func() error { _, err := o.accounts.Evaluate(); return err },
		"Match":                 func() error { _, err := o.accounts.Match(0, juesuan.Selector{}); return err },
		"FindCell":              func() error { _, err := o.disclosure.FindCell("revenue", "total", "amount"); return err },
		"Texts of a disclosure": func() error { _, err := o.disclosure.Texts(juesuan.TextHeadings); return err },
		"PublishedParagraphs":   func() error { _, err := o.disclosure.PublishedParagraphs(); return err },
		"Particulars":           func() error { _, err := o.disclosure.Particulars(); return err },
		"Blocks":                func() error { _, err := o.disclosure.Blocks(); return err },
		"Stated":                func() error { _, err := o.accounts.Stated(2024, juesuan.FigureRevenue); return err },
		"ExplainCell": func() error {
			_, err := o.accounts.ExplainCell(ctx, open, "revenue", "total", "amount")
			return err
		},
		"Derive":                  func() error { _, err := o.accounts.Derive(ctx, nil); return err },
		"Name":                    func() error { _, err := o.profile.Name(); return err },
		"TableKeys":               func() error { _, err := o.disclosure.TableKeys(); return err },
		"Table":                   func() error { _, err := o.disclosure.Table("summary"); return err },
		"Claims":                  func() error { _, err := o.disclosure.Claims(); return err },
		"Claim":                   func() error { _, err := o.disclosure.Claim("x"); return err },
		"Sections":                func() error { _, err := o.disclosure.Sections(); return err },
		"Paragraph":               func() error { _, err := o.disclosure.Paragraph(0, 0); return err },
		"Notices":                 func() error { _, err := o.disclosure.Notices(); return err },
		"Forms":                   func() error { _, err := o.disclosure.Forms(); return err },
		"Render":                  func() error { return o.disclosure.Render(io.Discard, juesuan.RenderJSON) },
		"RenderTable":             func() error { return o.disclosure.RenderTable(io.Discard, "summary", juesuan.RenderTSV) },
		"RenderPublished":         func() error { return o.disclosure.RenderPublished(io.Discard) },
		"Check":                   func() error { _, err := o.disclosure.Check(ctx, nil); return err },
		"Origin":                  func() error { _, err := o.disclosure.Origin(); return err },
		"Entity of a disclosure":  func() error { _, err := o.disclosure.Entity(); return err },
		"Count of a disclosure":   func() error { _, err := o.disclosure.Count(juesuan.CountGroupsAbroad); return err },
		"Asset of a disclosure":   func() error { _, err := o.disclosure.Asset(juesuan.AssetLargeEquipment); return err },
		"Unreadable":              func() error { _, err := o.disclosure.Unreadable(); return err },
		"Diff":                    func() error { _, err := o.disclosure.Diff(open); return err },
		"Summary":                 func() error { _, err := o.explanation.Summary(); return err },
		"Figures":                 func() error { _, err := o.explanation.Figures(); return err },
		"Figure":                  func() error { _, err := o.explanation.Figure(0); return err },
		"Rules of an explanation": func() error { _, err := o.explanation.Rules(); return err },
		"Render an explanation":   func() error { return o.explanation.Render(io.Discard, juesuan.ReportText) },
		"All":                     func() error { _, err := o.differences.All(); return err },
		"Compared":                func() error { _, err := o.differences.Compared(); return err },
		"Render differences":      func() error { return o.differences.Render(io.Discard, juesuan.ReportText) },
		"Witness":                 func() error { _, err := o.report.Witness(); return err },
		"Ranges":                  func() error { _, err := o.report.Ranges(); return err },
		"Shared":                  func() error { _, err := o.report.Shared(); return err },
		"Failures":                func() error { _, err := o.report.Failures(juesuan.SeverityError); return err },
		"Rules":                   func() error { _, err := o.report.Rules(); return err },
		"Findings":                func() error { _, err := o.report.Findings(juesuan.ListFindings); return err },
		"SwitchedOff":             func() error { _, err := o.report.SwitchedOff(); return err },
		"Joint":                   func() error { _, err := o.report.Joint(); return err },
		"Render a report":         func() error { return o.report.Render(io.Discard, juesuan.ReportText) },
		"ExplainClaim": func() error {
			_, err := o.accounts.ExplainClaim(ctx, open, "x")
			return err
		},
	}
}

func expectClosed(t *testing.T, calls map[string]func() error) {
	t.Helper()
	for name, call := range calls {
		if err := call(); !errors.Is(err, juesuan.ErrClosed) {
			t.Errorf("%s: found %v, expected ErrClosed", name, err)
		}
	}
}

func TestClosedObjects(t *testing.T) {
	closed := someObjects(t)
	closed.close(t)
	accounts := empty(t)
	disclosure := derive(t, accounts, nil)
	// Some are values inside another object, where no finalizer may be set.
	values := struct {
		first       int
		accounts    juesuan.Accounts
		profile     juesuan.Profile
		disclosure  juesuan.Disclosure
		report      juesuan.Report
		explanation juesuan.Explanation
		differences juesuan.Differences
	}{}
	zero := objects{&values.accounts, &values.profile, &values.disclosure, &values.report, &values.explanation,
		&values.differences}
	for name, o := range map[string]objects{"closed": closed, "zero": zero, "nil": {}} {
		t.Run(name, func(t *testing.T) {
			expectClosed(t, o.calls(accounts, disclosure))
			o.close(t)
			expectClosed(t, o.calls(accounts, disclosure))
			fails(t, o.accounts.AddCSV(nil), juesuan.StatusArgument, "accounts: is closed")
			fails(t, errorOf(o.differences.All()), juesuan.StatusArgument, "differences: is closed")
		})
	}
	ctx := context.Background()
	for name, o := range map[string]objects{"closed": closed, "zero": zero} {
		t.Run(name+" arguments", func(t *testing.T) {
			expectClosed(t, map[string]func() error{
				"Merge": func() error { return accounts.Merge(o.accounts) },
				"Derive": func() error {
					_, err := accounts.Derive(ctx, &juesuan.DeriveOptions{Profile: o.profile})
					return err
				},
				"Extract":      func() error { _, err := juesuan.Extract(ctx, nil, o.profile); return err },
				"ExplainClaim": func() error { _, err := accounts.ExplainClaim(ctx, o.disclosure, "x"); return err },
				"Diff":         func() error { _, err := disclosure.Diff(o.disclosure); return err },
			})
		})
	}
}

func TestBadInput(t *testing.T) {
	accounts := empty(t)
	disclosure := derive(t, books(t, haidong), nil)
	huge := strings.Repeat("字", 1<<16)
	read := func(document string) error {
		_, err := juesuan.ReadAccounts([]byte(document), juesuan.DocumentJSON)
		return err
	}
	create := func(name string, year int, nature juesuan.Nature) error {
		_, err := juesuan.NewAccounts(name, year, nature)
		return err
	}
	paragraph := func(section, paragraph int) error {
		_, err := disclosure.Paragraph(section, paragraph)
		return err
	}
	claim := func(id string) error { _, err := disclosure.Claim(id); return err }
	table := func(key string) error { _, err := disclosure.Table(key); return err }
	fromFile := func(path string) error { _, err := juesuan.ReadAccountsFile(path); return err }
	profile := func(name string) error { _, err := juesuan.BuiltInProfile(name); return err }
	cases := []struct {
		name   string
		err    error
		status juesuan.Status
		words  string
	}{
		{"an empty document", read(""), juesuan.StatusInput, "found nothing"},
		{"a document without its format", read("{}"), juesuan.StatusInput, "format"},
		{"bytes that are not UTF-8", read("\xff\xfe"), juesuan.StatusInput, "UTF-8"},
		{"a NUL in a document", read("{\"a\": \"\x00\"}"), juesuan.StatusInput, "NUL"},
		{"nesting without end", read(strings.Repeat("[", 1<<20)), juesuan.StatusRange, "32"},
		{"a document that is too large", read(strings.Repeat(" ", 64<<20+1)), juesuan.StatusRange, "67108864 bytes"},
		{"an unknown format of a document", func() error { _, err := juesuan.ReadAccounts([]byte("{}"), 9); return err }(),
			juesuan.StatusArgument, "unknown number 9"},
		{"a year before all", create("x", 1, 0), juesuan.StatusInput, "1949 to 9999"},
		{"a year that would wrap", create("x", 2024+1<<32, 0), juesuan.StatusArgument, "year"},
		{"a nature that is none", create("x", 2024, 99), juesuan.StatusArgument, "unknown number 99"},
		{"a name that is not UTF-8", create("\xff", 2024, 0), juesuan.StatusInput, "UTF-8"},
		{"a huge name", create(huge, 2024, 0), juesuan.StatusRange, "64 KiB"},
		{"an empty CSV", accounts.AddCSV(nil), juesuan.StatusInput, "found nothing"},
		{"too many decimals", accounts.AddCSV([]byte("year,stage,flow,source,kind,function,economic,amount_yuan\n" +
			"2024,final,revenue,general_public_budget,,2080107,,1.234\n")), juesuan.StatusInput, "3 decimals"},
		{"an entry without a stage", accounts.AddEntries(juesuan.Entry{Year: 2024}), juesuan.StatusInput, "entries[0]"},
		{"a negative count", accounts.SetCount(juesuan.CountVehiclesKept, -1), juesuan.StatusInput, "negative"},
		{"an unknown count", accounts.SetCount(-1, 1), juesuan.StatusArgument, "unknown number -1"},
		{"a negative asset", accounts.SetAsset(juesuan.AssetLargeEquipment, -1), juesuan.StatusInput, "negative"},
		{"an unknown asset", accounts.SetAsset(99, 1), juesuan.StatusArgument, "unknown number 99"},
		{"an unknown line", accounts.SetProcurement(0, 1), juesuan.StatusArgument, "unknown number 0"},
		{"an unknown scope", accounts.SetScope(math.MaxInt32), juesuan.StatusArgument, "scope"},
		{"a stated year far off", accounts.SetStated(1<<40, juesuan.FigureRevenue, 1), juesuan.StatusArgument, "year"},
		{"an empty text", accounts.AddText(juesuan.EntityDuty, ""), juesuan.StatusInput, "expected a text"},
		{"a NUL in a text", accounts.AddText(juesuan.EntityDuty, "a\x00b"), juesuan.StatusInput, "NUL"},
		{"a code of no meaning", accounts.NameFunction(7, "x"), juesuan.StatusInput, "code"},
		{"an economic code of no meaning", accounts.NameEconomic(math.MaxUint32, "x"), juesuan.StatusInput, "code"},
		{"funding before a project", accounts.SetFunding(juesuan.FundingTotal, juesuan.Funding{}), juesuan.StatusArgument,
			"add one first"},
		{"an indicator before a project", accounts.AddIndicator(juesuan.Indicator{}), juesuan.StatusArgument,
			"add one first"},
		{"a project without a name", accounts.AddProject(juesuan.Project{}), juesuan.StatusInput, "expected a name"},
		{"a huge goal", accounts.AddProject(juesuan.Project{Name: "x", Goal: huge}), juesuan.StatusRange, "project.goal"},
		{"a NUL in a path", fromFile("a\x00b"), juesuan.StatusArgument, "without NUL"},
		{"a path to nothing", fromFile("nothing.json"), juesuan.StatusFile, "nothing.json"},
		{"a profile that is not there", profile("no\x00ne"), juesuan.StatusNotFound, "is no profile"},
		{"a table that is not there", table("nothing"), juesuan.StatusNotFound, "is no table"},
		{"an empty key", table(""), juesuan.StatusNotFound, "is no table"},
		{"a NUL in a key", table("summary\x00"), juesuan.StatusArgument, "without NUL"},
		{"a NUL in a key to render", disclosure.RenderTable(io.Discard, "summary\x00", juesuan.RenderTSV),
			juesuan.StatusArgument, "without NUL"},
		{"a claim that is not there", claim("no\xff"), juesuan.StatusNotFound, "claim"},
		{"a huge claim", claim(huge), juesuan.StatusNotFound, "claim"},
		{"a section past the end", paragraph(9999, 0), juesuan.StatusArgument, "index 9999 of"},
		{"a negative section", paragraph(-1, 0), juesuan.StatusArgument, "index -1"},
		{"a paragraph past the end", paragraph(1, math.MaxInt), juesuan.StatusArgument, "paragraph"},
		{"a negative paragraph", paragraph(1, math.MinInt), juesuan.StatusArgument, "paragraph"},
		{"an unknown render format", disclosure.Render(io.Discard, 99), juesuan.StatusArgument, "unknown number 99"},
		{"an unknown money unit", errorOf(juesuan.ParseAmount("1", 9, 0)), juesuan.StatusArgument, "unknown number 9"},
		{"an amount of letters", errorOf(juesuan.ParseAmount("x", juesuan.MoneyYuan, 0)), juesuan.StatusInput, "x"},
		{"a percentage of letters", errorOf(juesuan.ParsePercent("x%")), juesuan.StatusInput, "x"},
		{"an unknown style", errorOf(juesuan.Amount(1).Format(juesuan.MoneyYuan, 64)), juesuan.StatusArgument, "64"},
		{"an unknown classification", errorOf(juesuan.Catalogue(9)), juesuan.StatusArgument, "unknown number 9"},
		{"a code that is not listed", errorOf(juesuan.FindCode(juesuan.ClassificationFunction, 1)),
			juesuan.StatusNotFound, "1"},
		{"an unknown enumeration", errorOf(juesuan.Terms(99)), juesuan.StatusArgument, "unknown number 99"},
		{"a term that is none", errorOf(juesuan.FindTerm(juesuan.EnumerationStage, "x")), juesuan.StatusNotFound, "x"},
		{"an unknown count to read", errorOf(accounts.Count(99)), juesuan.StatusArgument, "unknown number 99"},
		{"a stated year to read that would wrap", errorOf(accounts.Stated(2024+1<<32, juesuan.FigureRevenue)),
			juesuan.StatusArgument, "year"},
		{"a row to explain that is not there", errorOf(accounts.ExplainCell(context.Background(), disclosure, "revenue", "nothing", "amount")),
			juesuan.StatusNotFound, "row"},
		{"a NUL in a column to explain", errorOf(accounts.ExplainCell(context.Background(), disclosure, "revenue", "total", "amount\x00")),
			juesuan.StatusArgument, "without NUL"},
		{"a claim to explain that is not there", errorOf(accounts.ExplainClaim(context.Background(), disclosure, huge)),
			juesuan.StatusNotFound, "claim"},
		{"no disclosure to explain", errorOf(accounts.ExplainClaim(context.Background(), nil, "x")), juesuan.StatusArgument, "nil"},
		{"books that do not make the figure", errorOf(accounts.ExplainCell(context.Background(), disclosure, "revenue", "total", "amount")),
			juesuan.StatusArgument, "tables.revenue"},
		{"two derived disclosures to compare", errorOf(disclosure.Diff(disclosure)), juesuan.StatusArgument, "published"},
		{"nothing to compare", errorOf(disclosure.Diff(nil)), juesuan.StatusArgument, "nil"},
		{"an unknown rule", func() error {
			_, err := disclosure.Check(context.Background(),
				&juesuan.CheckOptions{SwitchedOff: []juesuan.SwitchedOff{{Rule: "no\x00ne", Reason: "x"}}})
			return err
		}(), juesuan.StatusInput, "rule"},
		{"a basis that is none", func() error {
			_, err := accounts.Derive(context.Background(), &juesuan.DeriveOptions{Basis: 9})
			return err
		}(), juesuan.StatusArgument, "unknown number 9"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { fails(t, c.err, c.status, c.words) })
	}
	count, err := accounts.EntryCount()
	check(t, err)
	equal(t, count, 0)
}

func TestErrorsHaveFields(t *testing.T) {
	err := empty(t).AddCSV([]byte("year,stage,flow,source,kind,function,economic,amount_yuan\n" +
		"2024,final,revenue,general_public_budget,,2080107,,1.00\n" +
		"2024,final,revenue,general_public_budget,,2080107,,x\n"))
	var failure *juesuan.Error
	equal(t, errors.As(err, &failure), true)
	equal(t, failure.Line, 3)
	equal(t, failure.Where != "", true)
	equal(t, strings.Contains(failure.Message, "x"), true)
	equal(t, errors.Is(err, juesuan.ErrClosed), false)
	equal(t, (&juesuan.Error{Status: juesuan.StatusMemory}).Error(), "juesuan: memory")
}

func TestContexts(t *testing.T) {
	accounts := books(t, haidong)
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	live, cancel := context.WithCancel(context.Background())
	defer cancel()
	disclosure, err := accounts.Derive(live, nil)
	check(t, err)
	closing(t, disclosure)
	report, err := disclosure.Check(live, nil)
	check(t, err)
	closing(t, report)
	cell, err := accounts.ExplainCell(live, disclosure, "revenue", "total", "amount")
	check(t, err)
	closing(t, cell)
	claim, err := accounts.ExplainClaim(live, disclosure, "change.grand_total")
	check(t, err)
	closing(t, claim)
	for name, call := range map[string]func(ctx context.Context) error{
		"Derive":  func(ctx context.Context) error { return errorOf(accounts.Derive(ctx, nil)) },
		"Check":   func(ctx context.Context) error { return errorOf(disclosure.Check(ctx, nil)) },
		"Extract": func(ctx context.Context) error { return errorOf(juesuan.Extract(ctx, nil, nil)) },
		"ExplainCell": func(ctx context.Context) error {
			return errorOf(accounts.ExplainCell(ctx, disclosure, "revenue", "total", "amount"))
		},
		"ExplainClaim": func(ctx context.Context) error {
			return errorOf(accounts.ExplainClaim(ctx, disclosure, "change.grand_total"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, errors.Is(call(gone), context.Canceled), true)
			fails(t, call(nil), juesuan.StatusArgument, "expected a context, found nil")
		})
	}
}

// A derivation of large books outlives its context, and its accounts may be closed meanwhile.
func TestAbandonedCalls(t *testing.T) {
	accounts := empty(t)
	check(t, accounts.AddEntries(revenues(1<<18)...))
	for i := 0; i < 8; i++ {
		ctx, cancel := context.WithTimeout(context.Background(), time.Duration(i)*time.Millisecond)
		disclosure, err := accounts.Derive(ctx, &juesuan.DeriveOptions{TablesOnly: true})
		if err == nil {
			check(t, disclosure.Close())
		} else {
			equal(t, errors.Is(err, context.DeadlineExceeded), true)
		}
		cancel()
	}
	check(t, accounts.Close())
}

func TestManyGoroutinesShareObjects(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	expected := text(t, func(w io.Writer) error { return disclosure.Render(w, juesuan.RenderJSON) })
	run := func(work func() error) {
		var group sync.WaitGroup
		errs := make(chan error, 8)
		for i := 0; i < cap(errs); i++ {
			group.Add(1)
			go func() { defer group.Done(); errs <- work() }()
		}
		group.Wait()
		close(errs)
		for err := range errs {
			if err != nil && !errors.Is(err, juesuan.ErrClosed) {
				t.Error(err)
			}
		}
	}
	run(func() error {
		var written bytes.Buffer
		if err := disclosure.Render(&written, juesuan.RenderJSON); err != nil {
			return err
		}
		if written.String() != expected {
			return errors.New("another text")
		}
		_, err := disclosure.Table("summary")
		return err
	})
	accounts, other := exampleBooks(), exampleBooks()
	closing(t, accounts)
	closing(t, other)
	run(func() error {
		if err := accounts.AddText(juesuan.EntityDuty, "x"); err != nil {
			return err
		}
		if err := other.Merge(accounts); err != nil {
			return err
		}
		if err := accounts.Merge(other); err != nil {
			return err
		}
		derived, err := accounts.Derive(context.Background(), &juesuan.DeriveOptions{TablesOnly: true})
		if err != nil {
			return err
		}
		return derived.Close()
	})
	// One of them closes what the others use.
	run(func() error {
		if _, err := disclosure.Claims(); err != nil {
			return err
		}
		return disclosure.Close()
	})
	_, err := disclosure.Claims()
	equal(t, errors.Is(err, juesuan.ErrClosed), true)
}
