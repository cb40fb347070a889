package juesuan

// #include <juesuan.h>
import "C"

import "unsafe"

// Entity is a unit and the year that it discloses, as far as it is said.
type Entity struct {
	Name       string
	Year       int
	Nature     Nature
	Scope      Scope // 0 where it is not said
	Supervisor string
}

func entityOf(in *C.juesuan_entity) Entity {
	return Entity{textOf(in.name), int(in.year), Nature(in.nature), Scope(in.scope), textOf(in.supervisor)}
}

// Entity is who discloses.
func (a *Accounts) Entity() (Entity, error) {
	var entity Entity
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		out := C.juesuan_entity{struct_size: C.sizeof_juesuan_entity}
		status := C.juesuan_accounts_entity(accounts, &out, failure)
		entity = entityOf(&out)
		return status
	})
	return entity, err
}

// Entity is who discloses, as far as a published disclosure says so.
func (d *Disclosure) Entity() (Entity, error) {
	var entity Entity
	err := use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		out := C.juesuan_entity{struct_size: C.sizeof_juesuan_entity}
		status := C.juesuan_disclosure_entity(d, &out, failure)
		entity = entityOf(&out)
		return status
	})
	return entity, err
}

// Entries is a copy of all entries.
func (a *Accounts) Entries() ([]Entry, error) {
	var entries []Entry
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		var count C.size_t
		status := C.juesuan_accounts_entry_count(accounts, &count, failure)
		if status != C.JUESUAN_OK || count == 0 {
			return status
		}
		entries = make([]Entry, int(count))
		return C.juesuan_accounts_entries(accounts, 0, count, (*C.juesuan_entry)(unsafe.Pointer(&entries[0])),
			C.size_t(unsafe.Sizeof(Entry{})), failure)
	})
	if err != nil {
		return nil, err
	}
	return entries, nil
}

// Count is what the books state of 公开09 表, nil where they do not.
func (a *Accounts) Count(count Count) (*int64, error) {
	var there C.int32_t
	var value C.int64_t
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_count(accounts, C.int32_t(count), &there, &value, failure)
	})
	return given[int64](there, value), err
}

// Procurement is a stated line of 公开11 表 likewise.
func (a *Accounts) Procurement(line Procurement) (*Amount, error) {
	var there C.int32_t
	var value C.int64_t
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_procurement(accounts, C.int32_t(line), &there, &value, failure)
	})
	return given[Amount](there, value), err
}

// Asset is a stated count of 国有资产占用情况 likewise.
func (a *Accounts) Asset(asset Asset) (*int64, error) {
	var there C.int32_t
	var value C.int64_t
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_asset(accounts, C.int32_t(asset), &there, &value, failure)
	})
	return given[int64](there, value), err
}

// Stated is a stated figure of the final accounts of a year likewise.
func (a *Accounts) Stated(year int, figure Figure) (*Amount, error) {
	number, err := int32Of(year, "year")
	if err != nil {
		return nil, err
	}
	var there C.int32_t
	var value C.int64_t
	err = use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_stated(accounts, number, C.int32_t(figure), &there, &value, failure)
	})
	return given[Amount](there, value), err
}

// Count is a count of the text, nil where there is none.
func (d *Disclosure) Count(count Count) (*int64, error) {
	var there C.int32_t
	var value C.int64_t
	err := use(d.handle(), func(disclosure *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_disclosure_count(disclosure, C.int32_t(count), &there, &value, failure)
	})
	return given[int64](there, value), err
}

// Asset is a count of 国有资产占用情况 likewise.
func (d *Disclosure) Asset(asset Asset) (*int64, error) {
	var there C.int32_t
	var value C.int64_t
	err := use(d.handle(), func(disclosure *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_disclosure_asset(disclosure, C.int32_t(asset), &there, &value, failure)
	})
	return given[int64](there, value), err
}
