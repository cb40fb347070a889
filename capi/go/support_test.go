package juesuan_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"juesuan.dev/juesuan"
)

const haidong = "../../examples/data/haidong-2024/accounts.json"

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func equal[T comparable](t *testing.T, found, expected T) {
	t.Helper()
	if found != expected {
		t.Fatalf("found %v, expected %v", found, expected)
	}
}

// fails demands an Error of that status whose text holds the words.
func fails(t *testing.T, err error, status juesuan.Status, words string) {
	t.Helper()
	var failure *juesuan.Error
	if !errors.As(err, &failure) {
		t.Fatalf("found %v, expected an error: %s", err, words)
	}
	if failure.Status != status || !strings.Contains(err.Error(), words) {
		t.Fatalf("found %v (%v), expected %v: %s", err, failure.Status, status, words)
	}
}

func closing(t *testing.T, object io.Closer) {
	t.Cleanup(func() { check(t, object.Close()) })
}

func empty(t *testing.T) *juesuan.Accounts {
	t.Helper()
	accounts, err := juesuan.NewAccounts("测试局", 2024, juesuan.NatureCivilServiceManaged)
	check(t, err)
	closing(t, accounts)
	return accounts
}

func books(t *testing.T, path string) *juesuan.Accounts {
	t.Helper()
	accounts, err := juesuan.ReadAccountsFile(path)
	check(t, err)
	closing(t, accounts)
	return accounts
}

func derive(t *testing.T, accounts *juesuan.Accounts, options *juesuan.DeriveOptions) *juesuan.Disclosure {
	t.Helper()
	disclosure, err := accounts.Derive(context.Background(), options)
	check(t, err)
	closing(t, disclosure)
	return disclosure
}

// revenues are so many entries of one fen.
func revenues(count int) []juesuan.Entry {
	entries := make([]juesuan.Entry, count)
	for i := range entries {
		entries[i] = juesuan.Entry{Amount: 1, Function: 2080107, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowRevenue, Source: juesuan.SourceGeneralPublicBudget}
	}
	return entries
}

// text is what a method writes.
func text(t *testing.T, render func(writer io.Writer) error) string {
	t.Helper()
	var written bytes.Buffer
	check(t, render(&written))
	return written.String()
}

func file(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	check(t, err)
	return content
}

func pointer[T any](value T) *T { return &value }

// errorOf leaves out the value that came with an error.
func errorOf[T any](_ T, err error) error { return err }

func publication(t *testing.T, disclosure *juesuan.Disclosure) string {
	t.Helper()
	return text(t, disclosure.RenderPublished)
}

func published(t *testing.T, document string) *juesuan.Disclosure {
	t.Helper()
	disclosure, err := juesuan.ReadPublished([]byte(document))
	check(t, err)
	closing(t, disclosure)
	return disclosure
}
