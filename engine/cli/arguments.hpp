// What a person typed, understood: the words after `chohyo` as values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "batch/renderer.hpp"
#include "batch/print_options.hpp"
#include "batch/shard.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::cli {

enum class Command { render, batch, check, blank, create, convert, xref, forms, merge, preview, pack };
enum class OutputStyle { text, line, json, csv };
enum class SchemaKind { xsd, json, pack };

struct Arguments {
  Command command = Command::forms;
  /// Answers files, folders and lists; a group for `batch`; output folders for `merge`; form ids for `blank`; words of
  /// the query for `xref`; a form or folder for `preview`; new or test and what follows for `pack`.
  std::vector<std::string> inputs;
  std::string out;  ///< folder; a file for `new` and `convert`
  std::vector<std::string> forms;
  std::vector<batch::Format> formats;  ///< empty = both
  std::size_t jobs = 0;                ///< 0 = one a core
  std::optional<base::Date> date;
  bool draft = false;
  std::vector<std::string> with, without;  ///< switches of the forms
  bool as_inspector = false;
  OutputStyle output = OutputStyle::text;
  std::optional<SchemaKind> schema;
  bool reference = false;           ///< `forms`: the page about the elements of packs
  std::vector<std::string> owners;  ///< names, for `new`
  std::string facility;             ///< name, for `new`
  std::string from;                 ///< answers file that `new` adds to; empty = a file from scratch
  bool force = false;               ///< overwrite
  bool watch = false;               ///< `preview`: again at each save
  bool overlay = false;             ///< `preview`: margins, columns and overflow are marked
  bool update = false;              ///< `pack test`: write what is
  std::string edition;              ///< for `pack new`; empty = r1
  std::string templates, fonts;     ///< folders; empty = found
  bool quiet = false;
  bool resume = false, tidy = false, fail_fast = false;  ///< of `batch`
  batch::Shard shard;                                    ///< likewise
  bool print = false;                                    ///< `batch` and `merge`: also the files for the print room
  batch::PrintOptions printing;                          ///< how these are made; without the time
};

/// Exit statuses, the same for every command.
enum Status {
  kDone = 0,        ///< warnings allowed
  kDataErrors = 1,  ///< errors in the data; with --as inspector also something missing
  kWrongUsage = 2,
  kSystemFailed = 3,  ///< disk, font, permission
  kHungUp = 129,      ///< 128 + the signal that stopped a run after the facilities in hand
  kInterrupted = 130,
  kTerminated = 143,
};

}  // namespace chohyo::cli
