package main

import (
	"context"
	"io"
	"log"
	"os"

	"juesuan.dev/juesuan"
)

func main() {
	if err := show(context.Background(), os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func show(ctx context.Context, out io.Writer) error {
	accounts, err := juesuan.ReadAccountsFile("books.json")
	if err != nil {
		return err
	}
	defer accounts.Close()
	disclosure, err := accounts.Derive(ctx, nil)
	if err != nil {
		return err
	}
	defer disclosure.Close()
	return disclosure.RenderTable(out, "expenditure", juesuan.RenderTSV)
}
