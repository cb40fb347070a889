#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <juesuan/published.hpp>

namespace juesuan::test {

/// The printed cells of a published disclosure, whose texts can be changed. Claims and forms are
/// left out.
class PrintedCells {
 public:
  /// A row with figures: the numbers of its cells, in the order of `Tables`.
  struct Row {
    std::size_t panel;
    std::vector<std::uint32_t> figures;
  };

  /// One text in the place of another.
  struct Change {
    std::uint32_t figure;
    std::string text;
  };

  explicit PrintedCells(const Disclosure& disclosure) {
    document_.Parse(render_published(disclosure).c_str());
    for (const char* part : {"claims", "forms", "paragraphs"}) document_.RemoveMember(part);
    std::size_t panel_count = 0;
    for (auto& table : document_["tables"].GetArray()) {
      for (auto& panel : table["panels"].GetArray()) {
        add(panel, panel_count++);
      }
    }
  }

  std::span<const Row> rows() const noexcept { return rows_; }
  std::string text(std::uint32_t figure) const { return texts_[figure]->GetString(); }

  Disclosure read() const {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    document_.Accept(writer);
    return read_published({buffer.GetString(), buffer.GetSize()});
  }

  /// The disclosure with these changes, which are taken back.
  Disclosure with(std::span<const Change> changes) {
    std::vector<std::string> before;
    for (const Change& change : changes) before.push_back(text(change.figure));
    for (const Change& change : changes) set(change.figure, change.text);
    Disclosure changed = read();
    for (std::size_t i = 0; i < changes.size(); ++i) set(changes[i].figure, before[i]);
    return changed;
  }

 private:
  void add(rapidjson::Value& panel, std::size_t number) {
    for (auto& row : panel["rows"].GetArray()) {
      Row found{number, {}};
      for (auto& cell : row["cells"].GetArray()) {
        found.figures.push_back(static_cast<std::uint32_t>(texts_.size()));
        texts_.push_back(&cell);
      }
      if (found.figures.empty()) {
        texts_.insert(texts_.end(), panel["columns"].Size(), nullptr);
      } else {
        rows_.push_back(std::move(found));
      }
    }
  }

  void set(std::uint32_t figure, const std::string& text) {
    texts_[figure]->SetString(text.c_str(), static_cast<rapidjson::SizeType>(text.size()),
                              document_.GetAllocator());
  }

  rapidjson::Document document_;
  std::vector<rapidjson::Value*> texts_;
  std::vector<Row> rows_;
};

}  // namespace juesuan::test
