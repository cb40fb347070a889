#pragma once

#include <string>

#include <juesuan/detail/claim_diff.hpp>
#include <juesuan/detail/fact_diff.hpp>
#include <juesuan/detail/form_diff.hpp>
#include <juesuan/detail/table_diff.hpp>
#include <juesuan/diff.hpp>
#include <juesuan/error.hpp>

namespace juesuan::inline v0 {

JUESUAN_INLINE Differences diff(const Disclosure& derived, const Disclosure& published) {
  if (derived.origin != Origin::derived) {
    throw Error(Status::argument, "derived", "expected a disclosure that was derived from books");
  }
  if (published.origin != Origin::published) {
    throw Error(Status::argument, "published", "expected a published disclosure");
  }
  if (published.entity.year != 0 && published.entity.year != derived.entity.year) {
    throw Error(Status::input, "entity.year",
                "the books are of " + std::to_string(derived.entity.year) +
                    ", the publication is of " + std::to_string(published.entity.year));
  }
  detail::DifferenceCollector collector{derived, published};
  detail::TableDiffer{collector}.run();
  detail::ClaimDiffer{collector}.run();
  detail::FactDiffer{collector}.run();
  detail::FormDiffer{collector}.run();
  return collector.take();
}

}  // namespace juesuan::inline v0
