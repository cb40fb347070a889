#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/amount.hpp>
#include <juesuan/entry.hpp>
#include <juesuan/error.hpp>
#include <juesuan/project.hpp>

namespace juesuan::inline v0 {

/// Whether the disclosure speaks of a 部门 (with its subordinate units) or of a single 单位.
enum class Scope : std::uint8_t { none = 0, department = 1, unit = 2 };

template <>
inline constexpr std::array terms<Scope>{
    Term<Scope>{Scope::department, "department", "部门"},
    Term<Scope>{Scope::unit, "unit", "单位"},
};

/// Who discloses. `name`, `year` and `nature` are needed by the tables, the rest by the text.
struct Entity {
  std::string name;
  std::int16_t year = 0;  ///< the disclosure year
  Nature nature = Nature::none;
  Scope scope = Scope::none;
  std::string supervisor;            ///< 主管部门
  std::vector<std::string> duties;   ///< 部门职责
  std::vector<std::string> units;    ///< 纳入决算编制范围的预算单位
  std::vector<std::string> offices;  ///< 内设机构
};

/// A figure that the books may give only as a figure; `formula_of` gives each its formula.
enum class Figure : std::uint8_t {
  none = 0,
  grand_total = 1,                 ///< 收入、支出总计
  revenue = 2,                     ///< 本年收入合计
  expenditure = 3,                 ///< 本年支出合计
  fiscal_grand_total = 4,          ///< 财政拨款收入、支出总计
  fiscal_revenue = 5,              ///< 财政拨款本年收入合计
  general_budget_expenditure = 6,  ///< 一般公共预算财政拨款支出
  general_budget_basic = 7,        ///< 一般公共预算财政拨款基本支出
  three_public = 8,                ///< “三公”经费
  travel_abroad = 9,               ///< 因公出国（境）费用
  official_vehicles = 10,          ///< 公务用车购置及运行维护费
  vehicle_purchase = 11,           ///< 公务用车购置费
  vehicle_running = 12,            ///< 公务用车运行维护费
  official_reception = 13,         ///< 公务接待费
  agency_operation = 14,           ///< 机关运行经费
};

template <>
inline constexpr std::array terms<Figure>{
    Term<Figure>{Figure::grand_total, "grand_total", "收入支出总计"},
    Term<Figure>{Figure::revenue, "revenue", "本年收入合计"},
    Term<Figure>{Figure::expenditure, "expenditure", "本年支出合计"},
    Term<Figure>{Figure::fiscal_grand_total, "fiscal_grand_total", "财政拨款收入支出总计"},
    Term<Figure>{Figure::fiscal_revenue, "fiscal_revenue", "财政拨款收入合计"},
    Term<Figure>{Figure::general_budget_expenditure, "general_budget_expenditure",
                 "一般公共预算财政拨款支出"},
    Term<Figure>{Figure::general_budget_basic, "general_budget_basic",
                 "一般公共预算财政拨款基本支出"},
    Term<Figure>{Figure::three_public, "three_public", "“三公”经费支出"},
    Term<Figure>{Figure::travel_abroad, "travel_abroad", "因公出国（境）费用"},
    Term<Figure>{Figure::official_vehicles, "official_vehicles", "公务用车购置及运行维护费"},
    Term<Figure>{Figure::vehicle_purchase, "vehicle_purchase", "公务用车购置费"},
    Term<Figure>{Figure::vehicle_running, "vehicle_running", "公务用车运行维护费"},
    Term<Figure>{Figure::official_reception, "official_reception", "公务接待费"},
    Term<Figure>{Figure::agency_operation, "agency_operation", "机关运行经费"},
};

/// A stated figure of the final accounts of `year`; used only where its formula cannot be derived.
struct StatedFigure {
  std::int16_t year = 0;
  Figure figure = Figure::none;
  Amount amount;
};

/// The counts below the 三公 table (公开09 表).
enum class Count : std::uint8_t {
  none = 0,
  groups_abroad = 1,       ///< 因公出国（境）团组数（个）
  persons_abroad = 2,      ///< 因公出国（境）人次（人）
  vehicles_purchased = 3,  ///< 公务用车购置数（辆）
  vehicles_kept = 4,       ///< 公务用车保有量（辆）
  reception_batches = 5,   ///< 国内公务接待批次（个）
  reception_persons = 6,   ///< 国内公务接待人次（人）
};

template <>
inline constexpr std::array terms<Count>{
    Term<Count>{Count::groups_abroad, "groups_abroad", "因公出国（境）团组数（个）"},
    Term<Count>{Count::persons_abroad, "persons_abroad", "因公出国（境）人次（人）"},
    Term<Count>{Count::vehicles_purchased, "vehicles_purchased", "公务用车购置数（辆）"},
    Term<Count>{Count::vehicles_kept, "vehicles_kept", "公务用车保有量（辆）"},
    Term<Count>{Count::reception_batches, "reception_batches", "国内公务接待批次（个）"},
    Term<Count>{Count::reception_persons, "reception_persons", "国内公务接待人次（人）"},
};

/// The stated lines of 公开11 表; the table derives 合计 as goods + works + services. Below them
/// what some regions tell in words alone of the share reserved for small and medium enterprises
/// (政府采购促进中小企业发展管理办法, 财库〔2020〕46号).
enum class Procurement : std::uint8_t {
  none = 0,
  goods = 1,                      ///< 政府采购货物支出
  works = 2,                      ///< 政府采购工程支出
  services = 3,                   ///< 政府采购服务支出
  small_medium_contracts = 4,     ///< 政府采购授予中小企业合同金额
  small_micro_contracts = 5,      ///< 其中：授予小微企业合同金额
  reserved_small_medium = 6,      ///< 面向中小企业预留的采购项目预算金额
  reserved_small_micro = 7,       ///< 其中：预留给小微企业的采购项目预算金额
  small_medium_won_reserved = 8,  ///< 预留项目中由中小企业中标（成交）的金额
  small_medium_won_other = 9,     ///< 其他项目中由中小企业中标（成交）的金额
};

template <>
inline constexpr std::array terms<Procurement>{
    Term<Procurement>{Procurement::goods, "goods", "政府采购货物支出"},
    Term<Procurement>{Procurement::works, "works", "政府采购工程支出"},
    Term<Procurement>{Procurement::services, "services", "政府采购服务支出"},
    Term<Procurement>{Procurement::small_medium_contracts, "small_medium_contracts",
                      "政府采购授予中小企业合同金额"},
    Term<Procurement>{Procurement::small_micro_contracts, "small_micro_contracts",
                      "授予小微企业合同金额"},
    Term<Procurement>{Procurement::reserved_small_medium, "reserved_small_medium",
                      "面向中小企业预留的采购项目预算金额"},
    Term<Procurement>{Procurement::reserved_small_micro, "reserved_small_micro",
                      "预留给小微企业的采购项目预算金额"},
    Term<Procurement>{Procurement::small_medium_won_reserved, "small_medium_won_reserved",
                      "预留项目中由中小企业中标（成交）的金额"},
    Term<Procurement>{Procurement::small_medium_won_other, "small_medium_won_other",
                      "其他项目中由中小企业中标（成交）的金额"},
};

/// 国有资产占用情况 at the end of the year: vehicles by use and large equipment, all counts.
enum class Asset : std::uint8_t {
  none = 0,
  vehicles_ministerial = 1,   ///< 副部（省）级及以上领导用车
  vehicles_principal = 2,     ///< 主要负责人用车
  vehicles_confidential = 3,  ///< 机要通信用车
  vehicles_emergency = 4,     ///< 应急保障用车
  vehicles_enforcement = 5,   ///< 执法执勤用车
  vehicles_special = 6,       ///< 特种专业技术用车
  vehicles_retired = 7,       ///< 离退休干部服务用车
  vehicles_other = 8,         ///< 其他用车
  large_equipment = 9,        ///< 单价 100 万元（含）以上设备（不含车辆）
};

template <>
inline constexpr std::array terms<Asset>{
    Term<Asset>{Asset::vehicles_ministerial, "vehicles_ministerial", "副部（省）级及以上领导用车"},
    Term<Asset>{Asset::vehicles_principal, "vehicles_principal", "主要负责人用车"},
    Term<Asset>{Asset::vehicles_confidential, "vehicles_confidential", "机要通信用车"},
    Term<Asset>{Asset::vehicles_emergency, "vehicles_emergency", "应急保障用车"},
    Term<Asset>{Asset::vehicles_enforcement, "vehicles_enforcement", "执法执勤用车"},
    Term<Asset>{Asset::vehicles_special, "vehicles_special", "特种专业技术用车"},
    Term<Asset>{Asset::vehicles_retired, "vehicles_retired", "离退休干部服务用车"},
    Term<Asset>{Asset::vehicles_other, "vehicles_other", "其他用车"},
    Term<Asset>{Asset::large_equipment, "large_equipment", "单价100万元（含）以上设备（不含车辆）"},
};

/// Facts that are not sums of entries, one optional value for each term of `Key`; unset is not 0.
/// What is no term is refused: `Error(Status::argument)`.
template <class Key, class Value>
class Facts {
 public:
  const std::optional<Value>& operator[](Key key) const { return values_[index(key)]; }
  std::optional<Value>& operator[](Key key) { return values_[index(key)]; }

 private:
  static std::size_t index(Key key) {
    const std::size_t number = static_cast<std::size_t>(key);
    if (number - 1 < terms<Key>.size()) return number - 1;
    throw Error(Status::argument, "key", "unknown number " + std::to_string(number));
  }

  std::array<std::optional<Value>, terms<Key>.size()> values_{};
};

/// 政府采购支出合计: goods, works and services; nothing where one of them is not stated.
/// `Error(Status::range)` where the total does not fit.
inline std::optional<Amount> procurement_total(const Facts<Procurement, Amount>& facts) {
  detail::WideSum total;
  for (const Procurement line : {Procurement::goods, Procurement::works, Procurement::services}) {
    const std::optional<Amount>& amount = facts[line];
    if (!amount) return std::nullopt;
    total.add(amount->fen());
  }
  const std::optional<std::int64_t> fen = total.fen();
  if (!fen) throw Error(Status::range, "procurement", "the total does not fit 64-bit fen");
  return Amount::from_fen(*fen);
}

/// What the text says of the self-evaluation as a whole (绩效自评工作开展情况). Stated by the unit:
/// they need not be the sums of the forms, and a check compares them.
struct SelfEvaluation {
  std::optional<std::int64_t> projects;
  std::optional<Amount> amount;          ///< 涉及资金
  std::optional<Amount> project_budget;  ///< 部门项目支出预算总额, the base of the share
};

/// Names of codes given by the input, sorted by code. They take precedence over the catalogue.
template <class Code>
class CodeNames {
 public:
  struct Item {
    Code code;
    std::string name;
  };

  /// Adds a name or replaces the one the code has.
  void set(Code code, std::string name) {
    const auto at = lower_bound(items_, code);
    if (at != items_.end() && at->code == code) {
      at->name = std::move(name);
    } else {
      items_.insert(at, Item{code, std::move(name)});
    }
  }

  /// The name of a code, empty where the input gave none.
  std::string_view find(Code code) const noexcept {
    const auto at = lower_bound(items_, code);
    return at != items_.end() && at->code == code ? std::string_view{at->name} : std::string_view{};
  }

  const std::vector<Item>& items() const noexcept { return items_; }

 private:
  template <class Items>
  static auto lower_bound(Items& items, Code code) noexcept {
    return std::lower_bound(items.begin(), items.end(), code,
                            [](const Item& item, Code wanted) { return item.code < wanted; });
  }

  std::vector<Item> items_;
};

/// Why a change or an execution differs, keyed by the id of the claim it explains.
struct Reason {
  std::string claim;
  std::string text;
};

/// The books of one unit, or of several merged: a bag of entries and the facts that are no sums of
/// entries.
struct Accounts {
  Entity entity;
  std::vector<Entry> entries;
  std::vector<StatedFigure> stated;
  Facts<Count, std::int64_t> counts;
  Facts<Procurement, Amount> procurement;
  Facts<Asset, std::int64_t> assets;
  std::vector<Project> projects;
  SelfEvaluation self_evaluation;
  std::vector<Reason> reasons;
  CodeNames<FunctionCode> function_names;
  CodeNames<EconomicCode> economic_names;
};

}  // namespace juesuan::inline v0
