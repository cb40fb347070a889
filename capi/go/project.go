package juesuan

// #include <juesuan.h>
import "C"

// Project is a project's self-evaluation form (项目支出绩效自评表) without its rows. What may be missing
// is a pointer.
type Project struct {
	Name             string
	FormName         string // the name on the form where it differs
	Department       string
	ImplementingUnit string
	Goal             string
	Achievement      string
	Summary          string
	Problems         string
	Improvements     string
	Weight           *Points // of the execution rate
	Score            *Points
	StatedRate       *Percent
	StatedWeight     *Points
	StatedScore      *Points
	CarriedForward   *Amount
}

// Funding is a row of a form's funding block: 年初预算数, 全年预算数, 全年执行数.
type Funding struct {
	InitialBudget  *Amount
	AdjustedBudget *Amount
	Executed       *Amount
}

// Indicator is a row of a form.
type Indicator struct {
	Category    string
	Subcategory string
	Name        string
	Target      string
	Actual      string
	Deviation   string
	Weight      *Points
	Score       *Points
}

// SelfEvaluation is what the unit states of its self-evaluation as a whole (绩效自评工作开展情况).
type SelfEvaluation struct {
	Count         *int64  // of projects
	Amount        *Amount // 涉及资金
	ProjectBudget *Amount // 部门项目支出预算总额
}

func give[T ~int64](given *C.uint32_t, bit C.uint32_t, value *T) C.int64_t {
	if value == nil {
		return 0
	}
	*given |= bit
	return C.int64_t(*value)
}

func take[T ~int64](given C.uint32_t, bit C.uint32_t, value C.int64_t) *T {
	if given&bit == 0 {
		return nil
	}
	taken := T(value)
	return &taken
}

// AddProject appends a project; funding and indicators are added to the last one.
func (a *Accounts) AddProject(project Project) error {
	var texts lentTexts
	defer texts.free()
	in := &C.juesuan_project{
		struct_size:       C.sizeof_juesuan_project,
		name:              texts.add(project.Name),
		form_name:         texts.add(project.FormName),
		department:        texts.add(project.Department),
		implementing_unit: texts.add(project.ImplementingUnit),
		goal:              texts.add(project.Goal),
		achievement:       texts.add(project.Achievement),
		summary:           texts.add(project.Summary),
		problems:          texts.add(project.Problems),
		improvements:      texts.add(project.Improvements),
	}
	in.weight = give(&in.given, C.JUESUAN_GIVEN_WEIGHT, project.Weight)
	in.score = give(&in.given, C.JUESUAN_GIVEN_SCORE, project.Score)
	in.stated_rate = give(&in.given, C.JUESUAN_GIVEN_STATED_RATE, project.StatedRate)
	in.stated_weight = give(&in.given, C.JUESUAN_GIVEN_STATED_WEIGHT, project.StatedWeight)
	in.stated_score = give(&in.given, C.JUESUAN_GIVEN_STATED_SCORE, project.StatedScore)
	in.carried_forward = give(&in.given, C.JUESUAN_GIVEN_CARRIED_FORWARD, project.CarriedForward)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_add_project(accounts, in, failure)
	})
}

// SetFunding sets a row of the funding block of the last project.
func (a *Accounts) SetFunding(row FundingRow, funding Funding) error {
	in := &C.juesuan_funding{struct_size: C.sizeof_juesuan_funding}
	in.initial_budget = give(&in.given, C.JUESUAN_GIVEN_INITIAL_BUDGET, funding.InitialBudget)
	in.adjusted_budget = give(&in.given, C.JUESUAN_GIVEN_ADJUSTED_BUDGET, funding.AdjustedBudget)
	in.executed = give(&in.given, C.JUESUAN_GIVEN_EXECUTED, funding.Executed)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_funding(accounts, C.int32_t(row), in, failure)
	})
}

// AddIndicator appends an indicator to the last project.
func (a *Accounts) AddIndicator(indicator Indicator) error {
	var texts lentTexts
	defer texts.free()
	in := &C.juesuan_indicator{
		struct_size: C.sizeof_juesuan_indicator,
		category:    texts.add(indicator.Category),
		subcategory: texts.add(indicator.Subcategory),
		name:        texts.add(indicator.Name),
		target:      texts.add(indicator.Target),
		actual:      texts.add(indicator.Actual),
		deviation:   texts.add(indicator.Deviation),
	}
	in.weight = give(&in.given, C.JUESUAN_GIVEN_WEIGHT, indicator.Weight)
	in.score = give(&in.given, C.JUESUAN_GIVEN_SCORE, indicator.Score)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_add_indicator(accounts, in, failure)
	})
}

// SetSelfEvaluation sets what the unit states of its self-evaluation.
func (a *Accounts) SetSelfEvaluation(stated SelfEvaluation) error {
	in := &C.juesuan_self_evaluation{struct_size: C.sizeof_juesuan_self_evaluation}
	in.count = give(&in.given, C.JUESUAN_GIVEN_COUNT, stated.Count)
	in.amount = give(&in.given, C.JUESUAN_GIVEN_AMOUNT, stated.Amount)
	in.project_budget = give(&in.given, C.JUESUAN_GIVEN_PROJECT_BUDGET, stated.ProjectBudget)
	return a.change(func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_set_self_evaluation(accounts, in, failure)
	})
}

func projectOf(in *C.juesuan_project) Project {
	return Project{
		Name:             textOf(in.name),
		FormName:         textOf(in.form_name),
		Department:       textOf(in.department),
		ImplementingUnit: textOf(in.implementing_unit),
		Goal:             textOf(in.goal),
		Achievement:      textOf(in.achievement),
		Summary:          textOf(in.summary),
		Problems:         textOf(in.problems),
		Improvements:     textOf(in.improvements),
		Weight:           take[Points](in.given, C.JUESUAN_GIVEN_WEIGHT, in.weight),
		Score:            take[Points](in.given, C.JUESUAN_GIVEN_SCORE, in.score),
		StatedRate:       take[Percent](in.given, C.JUESUAN_GIVEN_STATED_RATE, in.stated_rate),
		StatedWeight:     take[Points](in.given, C.JUESUAN_GIVEN_STATED_WEIGHT, in.stated_weight),
		StatedScore:      take[Points](in.given, C.JUESUAN_GIVEN_STATED_SCORE, in.stated_score),
		CarriedForward:   take[Amount](in.given, C.JUESUAN_GIVEN_CARRIED_FORWARD, in.carried_forward),
	}
}

func fundingOf(in *C.juesuan_funding) Funding {
	return Funding{
		InitialBudget:  take[Amount](in.given, C.JUESUAN_GIVEN_INITIAL_BUDGET, in.initial_budget),
		AdjustedBudget: take[Amount](in.given, C.JUESUAN_GIVEN_ADJUSTED_BUDGET, in.adjusted_budget),
		Executed:       take[Amount](in.given, C.JUESUAN_GIVEN_EXECUTED, in.executed),
	}
}

func indicatorOf(in *C.juesuan_indicator) Indicator {
	return Indicator{
		Category:    textOf(in.category),
		Subcategory: textOf(in.subcategory),
		Name:        textOf(in.name),
		Target:      textOf(in.target),
		Actual:      textOf(in.actual),
		Deviation:   textOf(in.deviation),
		Weight:      take[Points](in.given, C.JUESUAN_GIVEN_WEIGHT, in.weight),
		Score:       take[Points](in.given, C.JUESUAN_GIVEN_SCORE, in.score),
	}
}
