package juesuan

// #include <juesuan.h>
import "C"

// Profile is a region's year: which tables, in what order, in which words. It never changes.
type Profile handle[*C.juesuan_profile]

func (p *Profile) handle() *handle[*C.juesuan_profile] { return (*handle[*C.juesuan_profile])(p) }

func newProfile(make func(out **C.juesuan_profile, failure *C.juesuan_error) C.juesuan_status) (*Profile, error) {
	made, err := own(make)
	return (*Profile)(made), err
}

// BuiltInProfile is the built-in profile of that name: "qinghai-2024", "nine-tables-2024".
func BuiltInProfile(name string) (*Profile, error) {
	text := []byte(name)
	return newProfile(func(out **C.juesuan_profile, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_profile_built_in(first(text), size(text), out, failure)
	})
}

// BuiltInProfileNames are the names of the built-in profiles, the default one first.
func BuiltInProfileNames() ([]string, error) {
	return list(
		func(count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_profile_built_in_count(count, failure)
		},
		func(index C.size_t, failure *C.juesuan_error) (string, C.juesuan_status) {
			var lent C.juesuan_string
			status := C.juesuan_profile_built_in_name(index, &lent, failure)
			return textOf(lent), status
		})
}

// ReadProfile reads a profile from a JSON document.
func ReadProfile(document []byte) (*Profile, error) {
	return newProfile(func(out **C.juesuan_profile, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_profile_from_bytes(first(document), size(document), out, failure)
	})
}

// Name is the name of the profile.
func (p *Profile) Name() (string, error) {
	var name string
	err := use(p.handle(), func(profile *C.juesuan_profile, failure *C.juesuan_error) C.juesuan_status {
		var lent C.juesuan_string
		status := C.juesuan_profile_name(profile, &lent, failure)
		name = textOf(lent)
		return status
	})
	return name, err
}

// Close frees the profile once no call uses it. It never fails, and a second call does nothing.
func (p *Profile) Close() error {
	p.handle().close()
	return nil
}

// lend runs a function on the profile; for nil on NULL, which means the default one.
func (p *Profile) lend(function func(profile *C.juesuan_profile) error) error {
	if p == nil {
		return function(nil)
	}
	return p.handle().read(function)
}
