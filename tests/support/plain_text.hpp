#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/document.hpp>
#include <juesuan/render.hpp>

#include "../../src/table_text.hpp"

/// A disclosure as an office's document looks when it is saved as plain text.
namespace juesuan_tests {

/// The rows of headings of a band, merged cells as their first field.
inline std::string head_lines(const juesuan::Tables& tables, const juesuan::Band& band) {
  struct Leaf {
    std::vector<std::string_view> path;
    std::size_t panel;
  };
  std::vector<Leaf> leaves;
  std::size_t depth = 0;
  std::size_t index = 0;
  for (const juesuan::Panel& panel : tables.panels(band)) {
    std::vector<std::string_view> stub = juesuan::split_path(panel.stub_heading);
    stub.resize(panel.stub_span);
    for (const std::string_view text : stub) leaves.push_back({{text}, index});
    for (const juesuan::Column& column : tables.columns(panel)) {
      leaves.push_back({juesuan::split_path(column.heading), index});
      depth = std::max(depth, leaves.back().path.size());
    }
    ++index;
  }
  std::string text;
  for (std::size_t row = 0; row < depth; ++row) {
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      const Leaf& leaf = leaves[i];
      const bool merged =
          i > 0 && row + 1 < leaf.path.size() && leaves[i - 1].panel == leaf.panel &&
          leaves[i - 1].path.size() > row + 1 &&
          std::equal(leaf.path.begin(), leaf.path.begin() + static_cast<std::ptrdiff_t>(row) + 1,
                     leaves[i - 1].path.begin());
      if (row < leaf.path.size() && !merged) text += leaf.path[row];
      text += i + 1 < leaves.size() ? '\t' : '\n';
    }
  }
  return text;
}

/// The 栏次 of a band, an empty text where it has none.
inline std::string number_line(const juesuan::Tables& tables, const juesuan::Band& band) {
  std::string text;
  bool any = false;
  for (const juesuan::Panel& panel : tables.panels(band)) {
    for (std::size_t i = 0; i < panel.stub_span; ++i) text += i == 0 ? "栏次\t" : "\t";
    for (const juesuan::Column& column : tables.columns(panel)) {
      any = any || column.number != 0;
      if (column.number != 0) text += std::to_string(column.number);
      text += '\t';
    }
  }
  if (!any) return {};
  text.back() = '\n';
  return text;
}

inline std::string table_lines(const juesuan::Disclosure& disclosure, const juesuan::Table& table,
                               juesuan::CellStyle style) {
  std::string text{table.number_text};
  text.insert(std::string_view("公开").size(), " ");
  text += "\n\n单位：万\n元\n\n";
  for (const juesuan::Band& band : disclosure.tables.bands(table)) {
    text += head_lines(disclosure.tables, band) + number_line(disclosure.tables, band);
    for (std::size_t line = 0; line < line_count(disclosure.tables, band); ++line) {
      if (line == 10) text += "\n- 12 -\n\n";  // a page ends
      for_each_field(disclosure.tables, band, line, style,
                     [&](std::string_view field) { text += std::string(field) + '\t'; });
      text.back() = '\n';
    }
  }
  return text;
}

inline std::string amount_field(const std::optional<juesuan::Amount>& amount) {
  return amount ? juesuan::to_string(juesuan::publish(*amount)) : std::string{};
}

inline std::string points_field(const std::optional<juesuan::Points>& points) {
  return points ? juesuan::to_string(juesuan::Published::from_hundredths(points->hundredths),
                                     {juesuan::Zeros::trimmed})
                : std::string{};
}

inline std::string form_lines(const juesuan::Form& form) {
  const auto& project = form.project;
  const auto funding = [](std::string_view label, const juesuan::Funding& row) {
    return '\t' + std::string(label) + '\t' + amount_field(row.initial_budget) + '\t' +
           amount_field(row.adjusted_budget) + '\t' + amount_field(row.executed);
  };
  std::string text =
      "项目名称\t" + std::string(form_name(form)) + "\n主管部门\t" +
      std::string(project.department) + "\t\t\t实施单位\t" +
      std::string(project.implementing_unit) +
      "\n项目资金 （万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n";
  text += funding("年度资金总额", project.total) + '\t' + points_field(project.execution_weight) +
          '\t' + (project.stated_rate ? to_string(*project.stated_rate) + '%' : "") + '\t' +
          points_field(project.execution_score) + '\n';
  text += funding("其中：当年财政拨款", project.fiscal) + "\t--\t\t--\n";
  text += funding("上年结转资金", project.carried_over) + "\t--\t\t--\n";
  text += funding("其他资金", project.other) + "\t--\t\t--\n";
  text += "年度总体 目标\t预期目标\t\t\t\t实际完成情况\n\t" + std::string(project.goal) +
          "\t\t\t\t" + std::string(project.achievement) + '\n';
  text +=
      "绩效指标\t一级指标\t二级指标\t三级指标\t年度 指标值\t实际 完成值\t分值\t得分\t"
      "偏差原因分析及改进措施\n";
  for (const auto& indicator : project.indicators) {
    text += '\t' + std::string(indicator.category) + '\t' + std::string(indicator.subcategory) +
            '\t' + std::string(indicator.name) + '\t' + std::string(indicator.target) + '\t' +
            std::string(indicator.actual) + '\t' + points_field(indicator.weight) + '\t' +
            points_field(indicator.score) + '\t' + std::string(indicator.deviation) + '\n';
  }
  return text + "总分\t\t\t\t\t\t" + points_field(project.stated_weight) + '\t' +
         points_field(project.stated_score) + '\n';
}

inline std::string plain_text(const juesuan::Disclosure& disclosure,
                              const juesuan::Profile& profile) {
  const juesuan::Document document = write_document(disclosure, profile);
  std::string contents;
  std::string body;
  std::string front;
  for (const juesuan::Block& block : document.blocks()) {
    const std::string text{block.text};
    switch (block.kind) {
      case juesuan::BlockKind::title:
        front = "# **" + text + "**\n\n";
        break;
      case juesuan::BlockKind::contents:
        front += "# " + text + "\n\n";
        break;
      case juesuan::BlockKind::heading:
        if (block.level == 1) contents += "## " + text + "\n\n";
        if (block.level == 2) contents += "- " + text + '\n';
        body += (block.level < 3 ? "## **" + text + "**" : text) + "\n\n";
        break;
      case juesuan::BlockKind::table:
        body +=
            table_lines(disclosure, *disclosure.tables.find(block.table), profile.style()) + '\n';
        break;
      case juesuan::BlockKind::form:
        body += text + "\n\n" + form_lines(disclosure.forms[block.form]) + '\n';
        break;
      default:
        body += text + "\n\n";
    }
  }
  return front + contents + '\n' + body;
}

}  // namespace juesuan_tests
