package main

import (
	"context"
	"log"
	"os"

	"juesuan.dev/juesuan"
)

func main() {
	accounts, err := juesuan.ReadAccountsFile("books.json")
	if err != nil {
		log.Fatal(err)
	}
	defer accounts.Close()
	disclosure, err := accounts.Derive(context.Background(), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer disclosure.Close()
	if err := disclosure.RenderTable(os.Stdout, "expenditure", juesuan.RenderTSV); err != nil {
		log.Fatal(err)
	}
}
