package juesuan_test

import (
	"context"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unsafe"

	"juesuan.dev/juesuan"
)

// resident is the memory of this process, in bytes.
func resident(t *testing.T) int {
	t.Helper()
	content, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip(err)
	}
	pages, err := strconv.Atoi(strings.Fields(string(content))[1])
	check(t, err)
	return pages * os.Getpagesize()
}

func TestForgottenObjectsAreFreed(t *testing.T) {
	const objects = 300
	entries := revenues(40000)
	before := resident(t)
	for i := 0; i < objects; i++ {
		accounts, err := juesuan.NewAccounts("测试局", 2024, juesuan.NatureNone)
		check(t, err)
		check(t, accounts.AddEntries(entries...))
		if i%10 == 0 {
			runtime.GC()
		}
	}
	grown := resident(t) - before
	if all := objects * len(entries) * int(unsafe.Sizeof(entries[0])); grown > all/4 {
		t.Fatalf("%d bytes more, of %d", grown, all)
	}
}

// Each object is last used by the call for which it was made, while the collector runs all the time.
func TestObjectsLiveAsLongAsTheirCalls(t *testing.T) {
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				runtime.GC()
			}
		}
	}()
	ctx := context.Background()
	accounts := func() *juesuan.Accounts { return must(juesuan.ReadAccountsFile(haidong))(t) }
	disclosure := func() *juesuan.Disclosure { return must(accounts().Derive(ctx, nil))(t) }
	large := func() *juesuan.Accounts {
		accounts := must(juesuan.NewAccounts("测试局", 2024, juesuan.NatureNone))(t)
		check(t, accounts.AddEntries(revenues(40000)...))
		return accounts
	}
	page := text(t, func(w io.Writer) error { return disclosure().Render(w, juesuan.RenderHTML) })
	for i := 0; i < 20; i++ {
		equal(t, len(must(large().Entries())(t)), 40000)
		equal(t, len(must(must(large().Derive(ctx, nil))(t).TableKeys())(t)), 11)
		equal(t, len(must(disclosure().Claims())(t)), 87)
		equal(t, text(t, func(w io.Writer) error { return disclosure().Render(w, juesuan.RenderHTML) }), page)
		equal(t, must(disclosure().Table(table05))(t).Panels[0].Rows[0].Cells[0].Low, 662341179)
		report := must(disclosure().Check(ctx, &juesuan.CheckOptions{WithoutJoint: true}))(t)
		equal(t, len(must(report.Findings(juesuan.ListFindings))(t)) > 0, true)
	}
}

// crossings is how often work crosses into C: the least of many counts, for finalizers cross too.
func crossings(t *testing.T, work func() error) int64 {
	t.Helper()
	least := runtime.NumCgoCall()
	for i := 0; i < 20; i++ {
		before := runtime.NumCgoCall()
		check(t, work())
		if count := runtime.NumCgoCall() - before; count < least {
			least = count
		}
	}
	return least
}

func TestATableIsOneCrossing(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	for _, key := range must(disclosure.TableKeys())(t) {
		equal(t, crossings(t, func() error { return disclosure.RenderTable(io.Discard, key, juesuan.RenderHTML) }), 1)
		equal(t, crossings(t, func() error { return errorOf(disclosure.Table(key)) }), 1)
	}
}
