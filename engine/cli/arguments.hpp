// What a person typed, understood: the words after `chohyo` as values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "batch/renderer.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::cli {

enum class Command { render, check, blank, create, convert, xref, forms };
enum class OutputStyle { text, line, json, csv };
enum class SchemaKind { xsd, json };

struct Arguments {
  Command command = Command::forms;
  std::vector<std::string> inputs;  ///< answers files; form ids for `blank`; words of the query for `xref`
  std::string out;                  ///< folder; a file for `new` and `convert`
  std::vector<std::string> forms;
  std::vector<batch::Format> formats;  ///< empty = both
  std::size_t jobs = 0;                ///< 0 = one a core
  std::optional<base::Date> date;
  bool draft = false;
  std::vector<std::string> with, without;  ///< switches of the forms
  bool as_inspector = false;
  OutputStyle output = OutputStyle::text;
  std::optional<SchemaKind> schema;
  std::vector<std::string> vendors;  ///< names, for `new`
  std::string facility;              ///< name, for `new`
  std::string from;                  ///< answers file that `new` adds to; empty = a file from scratch
  bool force = false;                ///< overwrite
  std::string templates, fonts;      ///< folders; empty = found
  bool quiet = false;
};

/// Exit statuses, the same for every command.
enum Status {
  kDone = 0,        ///< warnings allowed
  kDataErrors = 1,  ///< errors in the data; with --as inspector also something missing
  kWrongUsage = 2,
  kSystemFailed = 3,  ///< disk, font, permission
};

}  // namespace chohyo::cli
