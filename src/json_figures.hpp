#pragma once

#include <juesuan/claim.hpp>
#include <juesuan/form.hpp>

#include "json_writer.hpp"

namespace juesuan::inline v0 {

void write_json(JsonWriter& out, const Claim& claim);
void write_json(JsonWriter& out, const Form& form);

}  // namespace juesuan::inline v0
