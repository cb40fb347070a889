package juesuan_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"juesuan.dev/juesuan"
)

func TestClosedObjects(t *testing.T) {
	accounts := books(t, haidong)
	profile, err := juesuan.BuiltInProfile("qinghai-2024")
	check(t, err)
	disclosure := derive(t, accounts, nil)
	report, err := disclosure.Check(context.Background(), nil)
	check(t, err)
	explanation, err := accounts.ExplainCell(disclosure, "revenue", "total", "amount")
	check(t, err)
	differences, err := disclosure.Diff(published(t, publication(t, disclosure)))
	check(t, err)
	for _, object := range []io.Closer{accounts, profile, disclosure, report, explanation, differences} {
		check(t, object.Close())
		check(t, object.Close())
	}
	other := empty(t)
	ctx := context.Background()
	calls := map[string]func() error{
		"AddEntries":            func() error { return accounts.AddEntries(juesuan.Entry{}) },
		"AddCSV":                func() error { return accounts.AddCSV(nil) },
		"SetCount":              func() error { return accounts.SetCount(juesuan.CountGroupsAbroad, 1) },
		"SetProcurement":        func() error { return accounts.SetProcurement(juesuan.ProcurementGoods, 1) },
		"SetAsset":              func() error { return accounts.SetAsset(juesuan.AssetLargeEquipment, 1) },
		"SetStated":             func() error { return accounts.SetStated(2024, juesuan.FigureRevenue, 1) },
		"SetScope":              func() error { return accounts.SetScope(juesuan.ScopeUnit) },
		"AddText":               func() error { return accounts.AddText(juesuan.EntityDuty, "x") },
		"SetReason":             func() error { return accounts.SetReason("x", "x") },
		"NameFunction":          func() error { return accounts.NameFunction(208, "x") },
		"NameEconomic":          func() error { return accounts.NameEconomic(301, "x") },
		"AddProject":            func() error { return accounts.AddProject(juesuan.Project{Name: "x"}) },
		"SetFunding":            func() error { return accounts.SetFunding(juesuan.FundingTotal, juesuan.Funding{}) },
		"AddIndicator":          func() error { return accounts.AddIndicator(juesuan.Indicator{}) },
		"SetSelfEvaluation":     func() error { return accounts.SetSelfEvaluation(juesuan.SelfEvaluation{}) },
		"Merge":                 func() error { return accounts.Merge(other) },
		"Merge from":            func() error { return other.Merge(accounts) },
		"EntryCount":            func() error { _, err := accounts.EntryCount(); return err },
		"Entries":               func() error { _, err := accounts.Entries(); return err },
		"Entity":                func() error { _, err := accounts.Entity(); return err },
		"Count":                 func() error { _, err := accounts.Count(juesuan.CountGroupsAbroad); return err },
		"Procurement":           func() error { _, err := accounts.Procurement(juesuan.ProcurementGoods); return err },
		"Asset":                 func() error { _, err := accounts.Asset(juesuan.AssetLargeEquipment); return err },
		"Texts":                 func() error { _, err := accounts.Texts(juesuan.EntityDuty); return err },
		"Reasons":               func() error { _, err := accounts.Reasons(); return err },
		"Names":                 func() error { _, err := accounts.Names(juesuan.ClassificationFunction); return err },
		"SelfEvaluation":        func() error { _, err := accounts.SelfEvaluation(); return err },
		"Projects":              func() error { _, err := accounts.Projects(); return err },
		"Evaluate":              func() error { _, err := accounts.Evaluate(); return err },
		"Match":                 func() error { _, err := accounts.Match(0, juesuan.Selector{}); return err },
		"FindCell":              func() error { _, err := disclosure.FindCell("revenue", "total", "amount"); return err },
		"Texts of a disclosure": func() error { _, err := disclosure.Texts(juesuan.TextHeadings); return err },
		"PublishedParagraphs":   func() error { _, err := disclosure.PublishedParagraphs(); return err },
		"Particulars":           func() error { _, err := disclosure.Particulars(); return err },
		"Blocks":                func() error { _, err := disclosure.Blocks(); return err },
		"Stated":                func() error { _, err := accounts.Stated(2024, juesuan.FigureRevenue); return err },
		"ExplainCell": func() error {
			_, err := accounts.ExplainCell(disclosure, "revenue", "total", "amount")
			return err
		},
		"ExplainClaim of a closed disclosure": func() error {
			_, err := other.ExplainClaim(disclosure, "x")
			return err
		},
		"Derive": func() error { _, err := accounts.Derive(ctx, nil); return err },
		"Derive with a closed profile": func() error {
			_, err := other.Derive(ctx, &juesuan.DeriveOptions{Profile: profile})
			return err
		},
		"Extract":                 func() error { _, err := juesuan.Extract(ctx, nil, profile); return err },
		"Name":                    func() error { _, err := profile.Name(); return err },
		"TableKeys":               func() error { _, err := disclosure.TableKeys(); return err },
		"Table":                   func() error { _, err := disclosure.Table("summary"); return err },
		"Claims":                  func() error { _, err := disclosure.Claims(); return err },
		"Claim":                   func() error { _, err := disclosure.Claim("x"); return err },
		"Sections":                func() error { _, err := disclosure.Sections(); return err },
		"Paragraph":               func() error { _, err := disclosure.Paragraph(0, 0); return err },
		"Notices":                 func() error { _, err := disclosure.Notices(); return err },
		"Forms":                   func() error { _, err := disclosure.Forms(); return err },
		"Render":                  func() error { return disclosure.Render(io.Discard, juesuan.RenderJSON) },
		"RenderTable":             func() error { return disclosure.RenderTable(io.Discard, "summary", juesuan.RenderTSV) },
		"RenderPublished":         func() error { return disclosure.RenderPublished(io.Discard) },
		"Check":                   func() error { _, err := disclosure.Check(ctx, nil); return err },
		"Origin":                  func() error { _, err := disclosure.Origin(); return err },
		"Entity of a disclosure":  func() error { _, err := disclosure.Entity(); return err },
		"Count of a disclosure":   func() error { _, err := disclosure.Count(juesuan.CountGroupsAbroad); return err },
		"Asset of a disclosure":   func() error { _, err := disclosure.Asset(juesuan.AssetLargeEquipment); return err },
		"Unreadable":              func() error { _, err := disclosure.Unreadable(); return err },
		"Diff":                    func() error { _, err := disclosure.Diff(disclosure); return err },
		"Summary":                 func() error { _, err := explanation.Summary(); return err },
		"Figures":                 func() error { _, err := explanation.Figures(); return err },
		"Figure":                  func() error { _, err := explanation.Figure(0); return err },
		"Rules of an explanation": func() error { _, err := explanation.Rules(); return err },
		"Render an explanation":   func() error { return explanation.Render(io.Discard, juesuan.ReportText) },
		"All":                     func() error { _, err := differences.All(); return err },
		"Compared":                func() error { _, err := differences.Compared(); return err },
		"Render differences":      func() error { return differences.Render(io.Discard, juesuan.ReportText) },
		"Witness":                 func() error { _, err := report.Witness(); return err },
		"Ranges":                  func() error { _, err := report.Ranges(); return err },
		"Shared":                  func() error { _, err := report.Shared(); return err },
		"Failures":                func() error { _, err := report.Failures(juesuan.SeverityError); return err },
		"Rules":                   func() error { _, err := report.Rules(); return err },
		"Findings":                func() error { _, err := report.Findings(juesuan.ListFindings); return err },
		"SwitchedOff":             func() error { _, err := report.SwitchedOff(); return err },
		"Joint":                   func() error { _, err := report.Joint(); return err },
		"Render a report":         func() error { return report.Render(io.Discard, juesuan.ReportText) },
		"the zero object":         func() error { return new(juesuan.Accounts).AddCSV(nil) },
	}
	for name, call := range calls {
		if err := call(); !errors.Is(err, juesuan.ErrClosed) {
			t.Errorf("%s: found %v, expected ErrClosed", name, err)
		}
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
		{"a row to explain that is not there", errorOf(accounts.ExplainCell(disclosure, "revenue", "nothing", "amount")),
			juesuan.StatusNotFound, "row"},
		{"a NUL in a column to explain", errorOf(accounts.ExplainCell(disclosure, "revenue", "total", "amount\x00")),
			juesuan.StatusArgument, "without NUL"},
		{"a claim to explain that is not there", errorOf(accounts.ExplainClaim(disclosure, huge)),
			juesuan.StatusNotFound, "claim"},
		{"no disclosure to explain", errorOf(accounts.ExplainClaim(nil, "x")), juesuan.StatusArgument, "nil"},
		{"books that do not make the figure", errorOf(accounts.ExplainCell(disclosure, "revenue", "total", "amount")),
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
	_, err := accounts.Derive(gone, nil)
	equal(t, errors.Is(err, context.Canceled), true)
	live, cancel := context.WithCancel(context.Background())
	defer cancel()
	disclosure, err := accounts.Derive(live, nil)
	check(t, err)
	closing(t, disclosure)
	report, err := disclosure.Check(live, nil)
	check(t, err)
	closing(t, report)
}

// A derivation of large books outlives its context, and its accounts may be closed meanwhile.
func TestAbandonedCalls(t *testing.T) {
	accounts := empty(t)
	entry := juesuan.Entry{Amount: 1, Function: 2080107, Year: 2024, Stage: juesuan.StageFinal,
		Flow: juesuan.FlowRevenue, Source: juesuan.SourceGeneralPublicBudget}
	entries := make([]juesuan.Entry, 1<<18)
	for i := range entries {
		entries[i] = entry
	}
	check(t, accounts.AddEntries(entries...))
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

// Objects that nobody closes are freed by the collector, and never while a call uses them.
func TestForgottenObjects(t *testing.T) {
	for i := 0; i < 50; i++ {
		accounts, err := juesuan.ReadAccountsFile(haidong)
		check(t, err)
		disclosure, err := accounts.Derive(context.Background(), nil)
		check(t, err)
		report, err := disclosure.Check(context.Background(), &juesuan.CheckOptions{WithoutJoint: true})
		check(t, err)
		runtime.GC()
		_, err = report.Findings(juesuan.ListFindings)
		check(t, err)
	}
}
