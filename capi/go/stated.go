package juesuan

// #include <juesuan.h>
import "C"

// Reason is why the claim of that id differs.
type Reason struct {
	Claim string
	Text  string
}

// StatedProject is a project of the books with its rows.
type StatedProject struct {
	Project    Project
	Funding    map[FundingRow]Funding
	Indicators []Indicator
}

// Texts are the words of that kind in the order they were added; a supervisor is one or none.
func (a *Accounts) Texts(kind EntityText) ([]string, error) {
	return collect(a.handle(),
		func(a *C.juesuan_accounts, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_accounts_text_count(a, C.int32_t(kind), count, failure)
		},
		func(a *C.juesuan_accounts, index C.size_t, failure *C.juesuan_error) (string, C.juesuan_status) {
			var lent C.juesuan_string
			status := C.juesuan_accounts_text(a, C.int32_t(kind), index, &lent, failure)
			return textOf(lent), status
		})
}

// Reasons are the reasons that were given.
func (a *Accounts) Reasons() ([]Reason, error) {
	return collect(a.handle(),
		func(a *C.juesuan_accounts, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_accounts_reason_count(a, count, failure)
		},
		func(a *C.juesuan_accounts, index C.size_t, failure *C.juesuan_error) (Reason, C.juesuan_status) {
			out := C.juesuan_reason{struct_size: C.sizeof_juesuan_reason}
			status := C.juesuan_accounts_reason(a, index, &out, failure)
			return Reason{textOf(out.claim), textOf(out.text)}, status
		})
}

// Names are the names that the books give to codes, in the order of the codes and without evidence.
func (a *Accounts) Names(classification Classification) ([]Code, error) {
	return collect(a.handle(),
		func(a *C.juesuan_accounts, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_accounts_name_count(a, C.int32_t(classification), count, failure)
		},
		func(a *C.juesuan_accounts, index C.size_t, failure *C.juesuan_error) (Code, C.juesuan_status) {
			out := C.juesuan_code{struct_size: C.sizeof_juesuan_code}
			status := C.juesuan_accounts_name(a, C.int32_t(classification), index, &out, failure)
			return codeOf(&out), status
		})
}

// SelfEvaluation is what the unit states of its self-evaluation.
func (a *Accounts) SelfEvaluation() (SelfEvaluation, error) {
	out := &C.juesuan_self_evaluation{struct_size: C.sizeof_juesuan_self_evaluation}
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_self_evaluation(accounts, out, failure)
	})
	return SelfEvaluation{
		Count:         take[int64](out.given, C.JUESUAN_GIVEN_COUNT, out.count),
		Amount:        take[Amount](out.given, C.JUESUAN_GIVEN_AMOUNT, out.amount),
		ProjectBudget: take[Amount](out.given, C.JUESUAN_GIVEN_PROJECT_BUDGET, out.project_budget),
	}, err
}

// Projects are the projects as they were added.
func (a *Accounts) Projects() ([]StatedProject, error) {
	return collect(a.handle(),
		func(a *C.juesuan_accounts, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_accounts_project_count(a, count, failure)
		}, statedProjectAt)
}

func statedProjectAt(a *C.juesuan_accounts, index C.size_t, failure *C.juesuan_error) (StatedProject, C.juesuan_status) {
	out := C.juesuan_project{struct_size: C.sizeof_juesuan_project}
	status := C.juesuan_accounts_project(a, index, &out, failure)
	project := StatedProject{Project: projectOf(&out), Funding: map[FundingRow]Funding{}}
	for row := FundingTotal; row <= FundingOther && status == C.JUESUAN_OK; row++ {
		funding := C.juesuan_funding{struct_size: C.sizeof_juesuan_funding}
		status = C.juesuan_accounts_funding(a, index, C.int32_t(row), &funding, failure)
		project.Funding[row] = fundingOf(&funding)
	}
	var count C.size_t
	if status == C.JUESUAN_OK {
		status = C.juesuan_accounts_indicator_count(a, index, &count, failure)
	}
	for i := C.size_t(0); i < count && status == C.JUESUAN_OK; i++ {
		indicator := C.juesuan_indicator{struct_size: C.sizeof_juesuan_indicator}
		status = C.juesuan_accounts_indicator(a, index, i, &indicator, failure)
		project.Indicators = append(project.Indicators, indicatorOf(&indicator))
	}
	return project, status
}
