package juesuan

// #include <juesuan.h>
import "C"

// The numbers of the C interface. One that is not listed here means something newer.

// Stage: which accounts an entry belongs to.
type Stage uint8

const (
	StageFinal          Stage = C.JUESUAN_STAGE_FINAL
	StageInitialBudget  Stage = C.JUESUAN_STAGE_INITIAL_BUDGET
	StageAdjustedBudget Stage = C.JUESUAN_STAGE_ADJUSTED_BUDGET
)

// Flow: what an entry moves.
type Flow uint8

const (
	FlowRevenue               Flow = C.JUESUAN_FLOW_REVENUE
	FlowExpenditure           Flow = C.JUESUAN_FLOW_EXPENDITURE
	FlowOpeningBalance        Flow = C.JUESUAN_FLOW_OPENING_BALANCE
	FlowOpeningAdjustment     Flow = C.JUESUAN_FLOW_OPENING_ADJUSTMENT
	FlowClosingBalance        Flow = C.JUESUAN_FLOW_CLOSING_BALANCE
	FlowUseOfReserves         Flow = C.JUESUAN_FLOW_USE_OF_RESERVES
	FlowDistributionOfSurplus Flow = C.JUESUAN_FLOW_DISTRIBUTION_OF_SURPLUS
)

// Source: where money comes from (资金来源).
type Source uint8

const (
	SourceNone                 Source = C.JUESUAN_SOURCE_NONE
	SourceGeneralPublicBudget  Source = C.JUESUAN_SOURCE_GENERAL_PUBLIC_BUDGET
	SourceGovernmentFund       Source = C.JUESUAN_SOURCE_GOVERNMENT_FUND
	SourceStateCapital         Source = C.JUESUAN_SOURCE_STATE_CAPITAL
	SourceSuperiorSubsidy      Source = C.JUESUAN_SOURCE_SUPERIOR_SUBSIDY
	SourceInstitutionalRevenue Source = C.JUESUAN_SOURCE_INSTITUTIONAL_REVENUE
	SourceOperatingRevenue     Source = C.JUESUAN_SOURCE_OPERATING_REVENUE
	SourceSubsidiaryRemittance Source = C.JUESUAN_SOURCE_SUBSIDIARY_REMITTANCE
	SourceOtherRevenue         Source = C.JUESUAN_SOURCE_OTHER_REVENUE
	SourceFiscal               Source = C.JUESUAN_SOURCE_FISCAL
	SourceNonFiscal            Source = C.JUESUAN_SOURCE_NON_FISCAL
)

// Kind: the kind of an expenditure (支出性质).
type Kind uint8

const (
	KindNone               Kind = C.JUESUAN_KIND_NONE
	KindBasic              Kind = C.JUESUAN_KIND_BASIC
	KindProject            Kind = C.JUESUAN_KIND_PROJECT
	KindSuperiorRemittance Kind = C.JUESUAN_KIND_SUPERIOR_REMITTANCE
	KindOperating          Kind = C.JUESUAN_KIND_OPERATING
	KindSubsidiarySubsidy  Kind = C.JUESUAN_KIND_SUBSIDIARY_SUBSIDY
)

// Nature: the nature of a unit (单位性质).
type Nature uint8

const (
	NatureNone                Nature = C.JUESUAN_NATURE_NONE
	NatureAdministrative      Nature = C.JUESUAN_NATURE_ADMINISTRATIVE
	NatureCivilServiceManaged Nature = C.JUESUAN_NATURE_CIVIL_SERVICE_MANAGED
	NatureOtherInstitution    Nature = C.JUESUAN_NATURE_OTHER_INSTITUTION
)

// Axis: the axes of a 其中数, to be combined.
type Axis uint8

const (
	AxisFunction Axis = C.JUESUAN_AXIS_FUNCTION
	AxisEconomic Axis = C.JUESUAN_AXIS_ECONOMIC
	AxisSource   Axis = C.JUESUAN_AXIS_SOURCE
	AxisKind     Axis = C.JUESUAN_AXIS_KIND
	AxisNature   Axis = C.JUESUAN_AXIS_NATURE
)

// DocumentFormat: the formats of an accounts document.
type DocumentFormat int32

const (
	DocumentJSON DocumentFormat = C.JUESUAN_DOCUMENT_JSON
	DocumentXML  DocumentFormat = C.JUESUAN_DOCUMENT_XML
	DocumentInfo DocumentFormat = C.JUESUAN_DOCUMENT_INFO
)

// Count: the counts of 公开09 表.
type Count int32

const (
	CountGroupsAbroad      Count = C.JUESUAN_COUNT_GROUPS_ABROAD
	CountPersonsAbroad     Count = C.JUESUAN_COUNT_PERSONS_ABROAD
	CountVehiclesPurchased Count = C.JUESUAN_COUNT_VEHICLES_PURCHASED
	CountVehiclesKept      Count = C.JUESUAN_COUNT_VEHICLES_KEPT
	CountReceptionBatches  Count = C.JUESUAN_COUNT_RECEPTION_BATCHES
	CountReceptionPersons  Count = C.JUESUAN_COUNT_RECEPTION_PERSONS
)

// Procurement: the lines of 公开11 表, and the share reserved for small and medium enterprises.
type Procurement int32

const (
	ProcurementGoods                  Procurement = C.JUESUAN_PROCUREMENT_GOODS
	ProcurementWorks                  Procurement = C.JUESUAN_PROCUREMENT_WORKS
	ProcurementServices               Procurement = C.JUESUAN_PROCUREMENT_SERVICES
	ProcurementSmallMediumContracts   Procurement = C.JUESUAN_PROCUREMENT_SMALL_MEDIUM_CONTRACTS
	ProcurementSmallMicroContracts    Procurement = C.JUESUAN_PROCUREMENT_SMALL_MICRO_CONTRACTS
	ProcurementReservedSmallMedium    Procurement = C.JUESUAN_PROCUREMENT_RESERVED_SMALL_MEDIUM
	ProcurementReservedSmallMicro     Procurement = C.JUESUAN_PROCUREMENT_RESERVED_SMALL_MICRO
	ProcurementSmallMediumWonReserved Procurement = C.JUESUAN_PROCUREMENT_SMALL_MEDIUM_WON_RESERVED
	ProcurementSmallMediumWonOther    Procurement = C.JUESUAN_PROCUREMENT_SMALL_MEDIUM_WON_OTHER
)

// Asset: the counts of 国有资产占用情况.
type Asset int32

const (
	AssetVehiclesMinisterial  Asset = C.JUESUAN_ASSET_VEHICLES_MINISTERIAL
	AssetVehiclesPrincipal    Asset = C.JUESUAN_ASSET_VEHICLES_PRINCIPAL
	AssetVehiclesConfidential Asset = C.JUESUAN_ASSET_VEHICLES_CONFIDENTIAL
	AssetVehiclesEmergency    Asset = C.JUESUAN_ASSET_VEHICLES_EMERGENCY
	AssetVehiclesEnforcement  Asset = C.JUESUAN_ASSET_VEHICLES_ENFORCEMENT
	AssetVehiclesSpecial      Asset = C.JUESUAN_ASSET_VEHICLES_SPECIAL
	AssetVehiclesRetired      Asset = C.JUESUAN_ASSET_VEHICLES_RETIRED
	AssetVehiclesOther        Asset = C.JUESUAN_ASSET_VEHICLES_OTHER
	AssetLargeEquipment       Asset = C.JUESUAN_ASSET_LARGE_EQUIPMENT
)

// Figure: the figures that books may state.
type Figure int32

const (
	FigureGrandTotal               Figure = C.JUESUAN_FIGURE_GRAND_TOTAL
	FigureRevenue                  Figure = C.JUESUAN_FIGURE_REVENUE
	FigureExpenditure              Figure = C.JUESUAN_FIGURE_EXPENDITURE
	FigureFiscalGrandTotal         Figure = C.JUESUAN_FIGURE_FISCAL_GRAND_TOTAL
	FigureFiscalRevenue            Figure = C.JUESUAN_FIGURE_FISCAL_REVENUE
	FigureGeneralBudgetExpenditure Figure = C.JUESUAN_FIGURE_GENERAL_BUDGET_EXPENDITURE
	FigureGeneralBudgetBasic       Figure = C.JUESUAN_FIGURE_GENERAL_BUDGET_BASIC
	FigureThreePublic              Figure = C.JUESUAN_FIGURE_THREE_PUBLIC
	FigureTravelAbroad             Figure = C.JUESUAN_FIGURE_TRAVEL_ABROAD
	FigureOfficialVehicles         Figure = C.JUESUAN_FIGURE_OFFICIAL_VEHICLES
	FigureVehiclePurchase          Figure = C.JUESUAN_FIGURE_VEHICLE_PURCHASE
	FigureVehicleRunning           Figure = C.JUESUAN_FIGURE_VEHICLE_RUNNING
	FigureOfficialReception        Figure = C.JUESUAN_FIGURE_OFFICIAL_RECEPTION
	FigureAgencyOperation          Figure = C.JUESUAN_FIGURE_AGENCY_OPERATION
)

// Scope: whether the text speaks of a 部门 or of a single 单位.
type Scope int32

const (
	ScopeDepartment Scope = C.JUESUAN_SCOPE_DEPARTMENT
	ScopeUnit       Scope = C.JUESUAN_SCOPE_UNIT
)

// EntityText: the words about a unit in 第一部分.
type EntityText int32

const (
	EntitySupervisor EntityText = C.JUESUAN_ENTITY_SUPERVISOR // 主管部门
	EntityDuty       EntityText = C.JUESUAN_ENTITY_DUTY       // 部门职责
	EntityUnit       EntityText = C.JUESUAN_ENTITY_UNIT       // 纳入决算编制范围的预算单位
	EntityOffice     EntityText = C.JUESUAN_ENTITY_OFFICE     // 内设机构
)

// FundingRow: the rows of the funding block of a form.
type FundingRow int32

const (
	FundingTotal       FundingRow = C.JUESUAN_FUNDING_TOTAL
	FundingFiscal      FundingRow = C.JUESUAN_FUNDING_FISCAL
	FundingCarriedOver FundingRow = C.JUESUAN_FUNDING_CARRIED_OVER
	FundingOther       FundingRow = C.JUESUAN_FUNDING_OTHER
)

// Basis: what differences and ratios are taken from.
type Basis int32

const (
	BasisExact     Basis = C.JUESUAN_BASIS_EXACT
	BasisPublished Basis = C.JUESUAN_BASIS_PUBLISHED
)

// Unit: what the numbers of a cell count.
type Unit int32

const (
	UnitNone  Unit = C.JUESUAN_UNIT_NONE
	UnitMoney Unit = C.JUESUAN_UNIT_MONEY
	UnitCount Unit = C.JUESUAN_UNIT_COUNT
)

// RowKind: the kinds of a row.
type RowKind int32

const (
	RowLine   RowKind = C.JUESUAN_ROW_LINE
	RowTree   RowKind = C.JUESUAN_ROW_TREE
	RowTotal  RowKind = C.JUESUAN_ROW_TOTAL
	RowFiller RowKind = C.JUESUAN_ROW_FILLER
	RowFact   RowKind = C.JUESUAN_ROW_FACT
)

// CellState: what stands in a cell.
type CellState int32

const (
	CellValue        CellState = C.JUESUAN_CELL_VALUE
	CellBlank        CellState = C.JUESUAN_CELL_BLANK
	CellInsufficient CellState = C.JUESUAN_CELL_INSUFFICIENT // nothing to derive it from: not zero, unknown
	CellAbsent       CellState = C.JUESUAN_CELL_ABSENT       // the table has no figure here
	CellUnreadable   CellState = C.JUESUAN_CELL_UNREADABLE
)

// Severity: how grave a notice, a rule or a finding is.
type Severity int32

const (
	SeverityInfo    Severity = C.JUESUAN_SEVERITY_INFO
	SeverityWarning Severity = C.JUESUAN_SEVERITY_WARNING
	SeverityError   Severity = C.JUESUAN_SEVERITY_ERROR
)

// ClaimKind: the kinds of a claim.
type ClaimKind int32

const (
	ClaimLevel     ClaimKind = C.JUESUAN_CLAIM_LEVEL
	ClaimShare     ClaimKind = C.JUESUAN_CLAIM_SHARE
	ClaimChange    ClaimKind = C.JUESUAN_CLAIM_CHANGE
	ClaimExecution ClaimKind = C.JUESUAN_CLAIM_EXECUTION
)

// Comparison: how the figure of a change or an execution lies to its base.
type Comparison int32

const (
	ComparisonNone    Comparison = C.JUESUAN_COMPARISON_NONE
	ComparisonLess    Comparison = C.JUESUAN_COMPARISON_LESS
	ComparisonEqual   Comparison = C.JUESUAN_COMPARISON_EQUAL
	ComparisonGreater Comparison = C.JUESUAN_COMPARISON_GREATER
)

// RatioState: what is known of a ratio.
type RatioState int32

const (
	RatioAbsent       RatioState = C.JUESUAN_RATIO_ABSENT
	RatioValue        RatioState = C.JUESUAN_RATIO_VALUE
	RatioUndefined    RatioState = C.JUESUAN_RATIO_UNDEFINED    // the base is zero
	RatioInsufficient RatioState = C.JUESUAN_RATIO_INSUFFICIENT // figure or base is not known
)

// RenderFormat: the formats of a rendered disclosure.
type RenderFormat int32

const (
	RenderTSV      RenderFormat = C.JUESUAN_RENDER_TSV
	RenderMarkdown RenderFormat = C.JUESUAN_RENDER_MARKDOWN
	RenderJSON     RenderFormat = C.JUESUAN_RENDER_JSON
	RenderHTML     RenderFormat = C.JUESUAN_RENDER_HTML
)

// RuleClass: the classes of check rules.
type RuleClass int32

const (
	ClassExact     RuleClass = C.JUESUAN_CLASS_EXACT     // the same quantity twice
	ClassSum       RuleClass = C.JUESUAN_CLASS_SUM       // a whole and its parts, each rounded on its own
	ClassAtMost    RuleClass = C.JUESUAN_CLASS_AT_MOST   // a part and its whole
	ClassShare     RuleClass = C.JUESUAN_CLASS_SHARE     // a percentage of two figures
	ClassChange    RuleClass = C.JUESUAN_CLASS_CHANGE    // a growth rate
	ClassCount     RuleClass = C.JUESUAN_CLASS_COUNT     // integers
	ClassStatement RuleClass = C.JUESUAN_CLASS_STATEMENT // no arithmetic: order, presence, words
)

// FindingList: which findings of a report.
type FindingList int32

const (
	ListFindings FindingList = C.JUESUAN_LIST_FINDINGS
	ListClash    FindingList = C.JUESUAN_LIST_CLASH
)

// Outcome: what applying a rule gave.
type Outcome int32

const (
	OutcomePass          Outcome = C.JUESUAN_OUTCOME_PASS
	OutcomeTail          Outcome = C.JUESUAN_OUTCOME_TAIL // differs by no more than rounding each figure explains
	OutcomeFail          Outcome = C.JUESUAN_OUTCOME_FAIL
	OutcomeNotApplicable Outcome = C.JUESUAN_OUTCOME_NOT_APPLICABLE
	OutcomeInsufficient  Outcome = C.JUESUAN_OUTCOME_INSUFFICIENT
)

// FigureUnit: what the numbers of a finding count.
type FigureUnit int32

const (
	FigureUnitNone                FigureUnit = C.JUESUAN_FIGURE_UNIT_NONE // the finding has no numbers
	FigureUnitFen                 FigureUnit = C.JUESUAN_FIGURE_UNIT_FEN
	FigureUnitHundredthsOfPercent FigureUnit = C.JUESUAN_FIGURE_UNIT_HUNDREDTHS_OF_PERCENT
	FigureUnitHundredthsOfPoint   FigureUnit = C.JUESUAN_FIGURE_UNIT_HUNDREDTHS_OF_POINT
	FigureUnitCount               FigureUnit = C.JUESUAN_FIGURE_UNIT_COUNT
)

// Joint: whether all figures of a published document can be rounded values of one set of books.
type Joint int32

const (
	JointNone       Joint = C.JUESUAN_JOINT_NONE // not asked for, or the figures are exact
	JointImpossible Joint = C.JUESUAN_JOINT_IMPOSSIBLE
	JointPossible   Joint = C.JUESUAN_JOINT_POSSIBLE
	JointUndecided  Joint = C.JUESUAN_JOINT_UNDECIDED
)

// ReportFormat: the formats of a rendered report.
type ReportFormat int32

const (
	ReportText ReportFormat = C.JUESUAN_REPORT_TEXT
	ReportJSON ReportFormat = C.JUESUAN_REPORT_JSON
)

// MoneyUnit: the units that an amount is written in.
type MoneyUnit int32

const (
	MoneyYuan    MoneyUnit = C.JUESUAN_MONEY_YUAN
	MoneyWanyuan MoneyUnit = C.JUESUAN_MONEY_WANYUAN
)

// NumberStyle: how a number is written, to be combined; 0: all decimals and no separators.
type NumberStyle uint32

const (
	NumberTrimmed   NumberStyle = C.JUESUAN_NUMBER_TRIMMED   // no zeros at the end: 8.5, 2
	NumberThousands NumberStyle = C.JUESUAN_NUMBER_THOUSANDS // 1,234,567.89
)

// Classification: the official classifications of codes.
type Classification int32

const (
	ClassificationFunction Classification = C.JUESUAN_CLASSIFICATION_FUNCTION // 支出功能分类
	ClassificationEconomic Classification = C.JUESUAN_CLASSIFICATION_ECONOMIC // 部门预算支出经济分类
)

// Evidence: what stands behind a line of the catalogue, best first.
type Evidence int32

const (
	EvidencePublished    Evidence = C.JUESUAN_EVIDENCE_PUBLISHED
	EvidenceCorroborated Evidence = C.JUESUAN_EVIDENCE_CORROBORATED
	EvidenceStandard     Evidence = C.JUESUAN_EVIDENCE_STANDARD
	EvidenceRecalled     Evidence = C.JUESUAN_EVIDENCE_RECALLED
)

// Enumeration: the enumerations whose values have a token and an official name. Those from
// EnumerationTable on are known by their tokens; their values are numbers of this version alone.
type Enumeration int32

const (
	EnumerationStage          Enumeration = C.JUESUAN_ENUMERATION_STAGE
	EnumerationFlow           Enumeration = C.JUESUAN_ENUMERATION_FLOW
	EnumerationSource         Enumeration = C.JUESUAN_ENUMERATION_SOURCE
	EnumerationKind           Enumeration = C.JUESUAN_ENUMERATION_KIND
	EnumerationNature         Enumeration = C.JUESUAN_ENUMERATION_NATURE
	EnumerationAxis           Enumeration = C.JUESUAN_ENUMERATION_AXIS
	EnumerationCount          Enumeration = C.JUESUAN_ENUMERATION_COUNT
	EnumerationProcurement    Enumeration = C.JUESUAN_ENUMERATION_PROCUREMENT
	EnumerationAsset          Enumeration = C.JUESUAN_ENUMERATION_ASSET
	EnumerationFigure         Enumeration = C.JUESUAN_ENUMERATION_FIGURE
	EnumerationScope          Enumeration = C.JUESUAN_ENUMERATION_SCOPE
	EnumerationRowKind        Enumeration = C.JUESUAN_ENUMERATION_ROW_KIND
	EnumerationSeverity       Enumeration = C.JUESUAN_ENUMERATION_SEVERITY
	EnumerationClaimKind      Enumeration = C.JUESUAN_ENUMERATION_CLAIM_KIND
	EnumerationComparison     Enumeration = C.JUESUAN_ENUMERATION_COMPARISON
	EnumerationRuleClass      Enumeration = C.JUESUAN_ENUMERATION_RULE_CLASS
	EnumerationOutcome        Enumeration = C.JUESUAN_ENUMERATION_OUTCOME
	EnumerationFigureUnit     Enumeration = C.JUESUAN_ENUMERATION_FIGURE_UNIT
	EnumerationJoint          Enumeration = C.JUESUAN_ENUMERATION_JOINT
	EnumerationOrigin         Enumeration = C.JUESUAN_ENUMERATION_ORIGIN
	EnumerationBasis          Enumeration = C.JUESUAN_ENUMERATION_BASIS
	EnumerationRatioState     Enumeration = C.JUESUAN_ENUMERATION_RATIO_STATE
	EnumerationDifferenceKind Enumeration = C.JUESUAN_ENUMERATION_DIFFERENCE_KIND
	EnumerationYear           Enumeration = C.JUESUAN_ENUMERATION_YEAR
	EnumerationTable          Enumeration = C.JUESUAN_ENUMERATION_TABLE
	EnumerationRow            Enumeration = C.JUESUAN_ENUMERATION_ROW
	EnumerationColumn         Enumeration = C.JUESUAN_ENUMERATION_COLUMN
	EnumerationSection        Enumeration = C.JUESUAN_ENUMERATION_SECTION
	EnumerationClaimKey       Enumeration = C.JUESUAN_ENUMERATION_CLAIM_KEY
	EnumerationClaimPart      Enumeration = C.JUESUAN_ENUMERATION_CLAIM_PART
	EnumerationRuleScope      Enumeration = C.JUESUAN_ENUMERATION_RULE_SCOPE
	EnumerationNoticeKind     Enumeration = C.JUESUAN_ENUMERATION_NOTICE_KIND
)

// Origin: where the figures of a disclosure come from.
type Origin int32

const (
	OriginDerived   Origin = C.JUESUAN_ORIGIN_DERIVED
	OriginPublished Origin = C.JUESUAN_ORIGIN_PUBLISHED
)

// EntryList: entries that a figure adds up, or those known too coarsely to tell.
type EntryList int32

const (
	ListEntries EntryList = C.JUESUAN_LIST_ENTRIES
	ListCoarser EntryList = C.JUESUAN_LIST_COARSER
)

// DifferenceKind: how a published figure differs from that of the books.
type DifferenceKind int32

const (
	DifferenceDiffers       DifferenceKind = C.JUESUAN_DIFFERENCE_DIFFERS        // the exact figure cannot have been printed so
	DifferenceOnlyDerived   DifferenceKind = C.JUESUAN_DIFFERENCE_ONLY_DERIVED   // a table, row, cell, claim or form of the books alone
	DifferenceOnlyPublished DifferenceKind = C.JUESUAN_DIFFERENCE_ONLY_PUBLISHED // of the publication alone
	DifferenceNotCompared   DifferenceKind = C.JUESUAN_DIFFERENCE_NOT_COMPARED   // one of them does not tell its figure
)

// Year: a year relative to that of the disclosure.
type Year int32

const (
	YearCurrent Year = C.JUESUAN_YEAR_CURRENT
	YearPrior   Year = C.JUESUAN_YEAR_PRIOR
)

// Match: how an entry lies to a selector.
type Match int32

const (
	MatchOutside Match = C.JUESUAN_MATCH_OUTSIDE
	MatchPartial Match = C.JUESUAN_MATCH_PARTIAL // known too coarsely to tell
	MatchInside  Match = C.JUESUAN_MATCH_INSIDE
)

// TextList: texts of a published disclosure.
type TextList int32

const (
	TextContents       TextList = C.JUESUAN_TEXT_CONTENTS        // the headings that its table of contents lists
	TextHeadings       TextList = C.JUESUAN_TEXT_HEADINGS        // the headings that it has, in order
	TextListedProjects TextList = C.JUESUAN_TEXT_LISTED_PROJECTS // named where the text counts the projects
)

// BlockKind: what a piece of the document is.
type BlockKind int32

const (
	BlockTitle     BlockKind = C.JUESUAN_BLOCK_TITLE    // on the cover
	BlockContents  BlockKind = C.JUESUAN_BLOCK_CONTENTS // the place of the table of contents; the text is its heading
	BlockHeading   BlockKind = C.JUESUAN_BLOCK_HEADING
	BlockParagraph BlockKind = C.JUESUAN_BLOCK_PARAGRAPH
	BlockNote      BlockKind = C.JUESUAN_BLOCK_NOTE  // beside a table or for all of them
	BlockTable     BlockKind = C.JUESUAN_BLOCK_TABLE // no text
	BlockForm      BlockKind = C.JUESUAN_BLOCK_FORM  // the text is its title
	BlockTerm      BlockKind = C.JUESUAN_BLOCK_TERM  // of the glossary: the key is the term, the text explains it
)

// Economic codes for money known only as 人员经费 or 公用经费.
const (
	EconomicPersonnel     uint32 = C.JUESUAN_ECONOMIC_PERSONNEL
	EconomicOperatingCost uint32 = C.JUESUAN_ECONOMIC_OPERATING_COST
)

// Status: what went wrong.
type Status int32

const (
	StatusOK       Status = C.JUESUAN_OK
	StatusMemory   Status = C.JUESUAN_E_MEMORY    // an allocation failed
	StatusArgument Status = C.JUESUAN_E_ARGUMENT  // the call itself is wrong: a null pointer, an index past the end
	StatusInput    Status = C.JUESUAN_E_INPUT     // a document, CSV or entry is malformed or breaks a rule
	StatusRange    Status = C.JUESUAN_E_RANGE     // an amount does not fit 64-bit fen, or a limit is exceeded
	StatusNotFound Status = C.JUESUAN_E_NOT_FOUND // no such table, row, column, claim, code, term or profile
	StatusFile     Status = C.JUESUAN_E_FILE      // a file could not be read
	StatusInternal Status = C.JUESUAN_E_INTERNAL  // a broken invariant of the library
)
