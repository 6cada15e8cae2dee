// What the surroundings of a call say: language, time, and where templates and fonts lie. The only place that reads
// environment variables and the system's clock.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "batch/stock.hpp"
#include "cli/arguments.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::cli {

/// --lang of the command line wherever it stands (the value may be wrong; then it is passed over), otherwise the first
/// that is set of LC_ALL, LC_MESSAGES and LANG: Japanese when it begins with "ja". The C library's locale is never set.
diag::Language language(int argc, const char* const* argv);

/// The one clock of the run: --date (00:00 in Japan), otherwise SOURCE_DATE_EPOCH, otherwise now. Empty with a sentence
/// in `problem` when SOURCE_DATE_EPOCH is not a number of seconds up to the year 9999.
std::optional<base::Instant> clock(const std::optional<base::Date>& date, diag::Language language,
                                   std::string& problem);

/// Whether the time of the run is set by --date or SOURCE_DATE_EPOCH.
bool clock_is_set(const std::optional<base::Date>& date);

/// The folder of form packs: --templates, CHOHYO_TEMPLATES, ../templates beside the program's folder,
/// ../share/chohyo/templates. Empty with a sentence in `problem` when there is none.
std::optional<std::filesystem::path> templates_folder(const Arguments& arguments, diag::Language language,
                                                      std::string& problem);

/// Templates and fonts. The font catalogue: --fonts or CHOHYO_FONTS if they hold a fonts.xml, ../fonts,
/// ../share/chohyo/fonts; a folder without a fonts.xml holds font files to look up before those of the catalogue.
std::optional<batch::Folders> folders(const Arguments& arguments, diag::Language language, std::string& problem);

}  // namespace chohyo::cli
