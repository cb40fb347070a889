package juesuan

// #include <juesuan.h>
import "C"

import (
	"context"
	"unsafe"
)

// Entry is one fact of the books. Codes are the decimal numbers 208, 20801, 2080107 and 301, 30101;
// 0 is "not broken down". Its memory is that of juesuan_entry.
type Entry struct {
	Amount   Amount
	Function uint32
	Economic uint32
	Year     int16
	Stage    Stage
	Flow     Flow
	Source   Source
	Kind     Kind
	Nature   Nature
	Detail   Axis
}

// Each line fails to compile where the two layouts differ.
var (
	_ = [1]struct{}{}[unsafe.Sizeof(Entry{})-C.sizeof_juesuan_entry]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Function)-unsafe.Offsetof(C.juesuan_entry{}.function)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Economic)-unsafe.Offsetof(C.juesuan_entry{}.economic)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Year)-unsafe.Offsetof(C.juesuan_entry{}.year)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Stage)-unsafe.Offsetof(C.juesuan_entry{}.stage)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Flow)-unsafe.Offsetof(C.juesuan_entry{}.flow)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Source)-unsafe.Offsetof(C.juesuan_entry{}.source)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Kind)-unsafe.Offsetof(C.juesuan_entry{}.kind)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Nature)-unsafe.Offsetof(C.juesuan_entry{}.nature)]
	_ = [1]struct{}{}[unsafe.Offsetof(Entry{}.Detail)-unsafe.Offsetof(C.juesuan_entry{}.detail)]
)

// Accounts are the books of a unit for one year.
type Accounts handle[*C.juesuan_accounts]

func (a *Accounts) handle() *handle[*C.juesuan_accounts] { return (*handle[*C.juesuan_accounts])(a) }

func newAccounts(make func(out **C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status) (*Accounts, error) {
	made, err := own(make)
	return (*Accounts)(made), err
}

// NewAccounts makes empty books of the unit of that name for a disclosure year (1949 to 9999).
func NewAccounts(name string, year int, nature Nature) (*Accounts, error) {
	number, err := int32Of(year, "year")
	if err != nil {
		return nil, err
	}
	text := []byte(name)
	return newAccounts(func(out **C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_create(first(text), size(text), number, C.int32_t(nature), out, failure)
	})
}

// ReadAccounts reads an accounts document; one that names an entries file is refused: add it with
// AddCSV.
func ReadAccounts(document []byte, format DocumentFormat) (*Accounts, error) {
	return newAccounts(func(out **C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_from_document(first(document), size(document), C.int32_t(format), out, failure)
	})
}

// ReadAccountsFile reads a document (.json, .xml, .info) and the entries file that it names beside it.
func ReadAccountsFile(path string) (*Accounts, error) {
	name, err := terminated(path, "path")
	if err != nil {
		return nil, err
	}
	return newAccounts(func(out **C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_from_file(first(name), out, failure)
	})
}

// Close frees the books once no call uses them. It never fails, and a second call does nothing.
func (a *Accounts) Close() error {
	a.handle().close()
	return nil
}

func (a *Accounts) change(function func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status) error {
	return a.handle().change(func(accounts *C.juesuan_accounts) error {
		return call(func(failure *C.juesuan_error) C.juesuan_status { return function(accounts, failure) })
	})
}

// AddEntries appends entries, all or none. The error names the first bad one by its index.
func (a *Accounts) AddEntries(entries ...Entry) error {
	var pointer *C.juesuan_entry
	if len(entries) > 0 {
		pointer = (*C.juesuan_entry)(unsafe.Pointer(&entries[0]))
	}
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_add_entries(accounts, pointer, C.size_t(len(entries)),
			C.size_t(unsafe.Sizeof(Entry{})), failure)
	})
}

// AddCSV appends the entries of a CSV, all or none; errors carry the line.
func (a *Accounts) AddCSV(csv []byte) error {
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_add_csv(accounts, first(csv), size(csv), failure)
	})
}

// SetCount sets one count of 公开09 表; not negative.
func (a *Accounts) SetCount(count Count, value int64) error {
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_count(accounts, C.int32_t(count), C.int64_t(value), failure)
	})
}

// SetProcurement sets one stated line of 公开11 表, or of what is told of the share reserved for small and
// medium enterprises.
func (a *Accounts) SetProcurement(line Procurement, amount Amount) error {
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_procurement(accounts, C.int32_t(line), C.int64_t(amount), failure)
	})
}

// SetAsset sets one count of 国有资产占用情况; not negative.
func (a *Accounts) SetAsset(asset Asset, value int64) error {
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_asset(accounts, C.int32_t(asset), C.int64_t(value), failure)
	})
}

// SetStated states a figure of the final accounts of the disclosure year or the year before it, used
// where the entries cannot derive it. A second statement replaces the first.
func (a *Accounts) SetStated(year int, figure Figure, amount Amount) error {
	number, err := int32Of(year, "year")
	if err != nil {
		return err
	}
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_stated(accounts, number, C.int32_t(figure), C.int64_t(amount), failure)
	})
}

// SetScope says whether the text speaks of a 部门 or of a single 单位.
func (a *Accounts) SetScope(scope Scope) error {
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_scope(accounts, C.int32_t(scope), failure)
	})
}

// AddText adds words about the unit; duties, units and offices are lists, to which each call adds.
func (a *Accounts) AddText(kind EntityText, words string) error {
	text := []byte(words)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_add_text(accounts, C.int32_t(kind), first(text), size(text), failure)
	})
}

// SetReason gives the reason why the claim of that id differs ("execution.2080107"); a second reason
// replaces the first. Deriving refuses a reason for what is no claim, one for a project, whose problems
// are its reason, and one without words.
func (a *Accounts) SetReason(claim, reason string) error {
	id, text := []byte(claim), []byte(reason)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_reason(accounts, first(id), size(id), first(text), size(text), failure)
	})
}

// NameFunction names a functional code; the name takes precedence over the catalogue's.
func (a *Accounts) NameFunction(code uint32, name string) error {
	text := []byte(name)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_name_function(accounts, C.uint32_t(code), first(text), size(text), failure)
	})
}

// NameEconomic names an economic code likewise.
func (a *Accounts) NameEconomic(code uint32, name string) error {
	text := []byte(name)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_name_economic(accounts, C.uint32_t(code), first(text), size(text), failure)
	})
}

// Merge adds the books of other, which stay as they are; the entity stays that of a.
func (a *Accounts) Merge(other *Accounts) error {
	if other == nil {
		return missing("other", "accounts")
	}
	return a.handle().lend(func(into *C.juesuan_accounts) error {
		return other.handle().lend(func(from *C.juesuan_accounts) error {
			if other.order < a.order {
				other.calls.RLock()
				defer other.calls.RUnlock()
			}
			a.calls.Lock()
			defer a.calls.Unlock()
			if other.order > a.order {
				other.calls.RLock()
				defer other.calls.RUnlock()
			}
			return call(func(failure *C.juesuan_error) C.juesuan_status {
				return C.juesuan_accounts_merge(into, from, failure)
			})
		})
	})
}

// EntryCount is the number of entries.
func (a *Accounts) EntryCount() (int, error) {
	var count C.size_t
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_entry_count(accounts, &count, failure)
	})
	return int(count), err
}

// DeriveOptions may be nil for the exact figures of the whole disclosure under "qinghai-2024".
type DeriveOptions struct {
	Profile    *Profile
	Basis      Basis
	TablesOnly bool // neither claims, forms nor text
}

// Derive derives every table, claim and form and writes the text.
func (a *Accounts) Derive(ctx context.Context, options *DeriveOptions) (*Disclosure, error) {
	return await(ctx, func() (*Disclosure, error) { return a.derive(options) })
}

func (a *Accounts) derive(options *DeriveOptions) (disclosure *Disclosure, err error) {
	wanted := &C.juesuan_derive_options{struct_size: C.sizeof_juesuan_derive_options}
	var profile *Profile
	if options != nil {
		profile = options.Profile
		wanted.basis = C.int32_t(options.Basis)
		if options.TablesOnly {
			wanted.tables_only = 1
		}
	}
	err = profile.lend(func(profile *C.juesuan_profile) error {
		wanted.profile = profile
		return a.handle().read(func(accounts *C.juesuan_accounts) (err error) {
			disclosure, err = newDisclosure(func(out **C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
				return C.juesuan_derive(accounts, wanted, out, failure)
			})
			return err
		})
	})
	return disclosure, err
}
