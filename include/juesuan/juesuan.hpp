#pragma once

/// Everything: the headers that need nothing compiled, then those of `juesuan::juesuan`.
#include <juesuan/accounts.hpp>
#include <juesuan/catalogue.hpp>
#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/diff.hpp>
#include <juesuan/explain.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/merge.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/published.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>
#include <juesuan/render_diff.hpp>
#include <juesuan/render_explanation.hpp>
#include <juesuan/render_report.hpp>
#include <juesuan/standard_layout.hpp>
#include <juesuan/version.hpp>
