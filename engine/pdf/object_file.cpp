#include "pdf/object_file.hpp"

// hpdf.h, which has the types these use, came before them.
#include <hpdf_mmgr.h>
#include <hpdf_objects.h>

#include <algorithm>
#include <array>
#include <exception>
#include <initializer_list>

#include "pdf/arena.hpp"
#include "pdf/codes.hpp"

namespace chohyo::pdf {
namespace {

/// Bytes of a file that an object takes beside its entries: its number, delimiters and line of the table.
constexpr std::size_t kObjectSize = 64;

HPDF_STATUS write_text(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

/// What a dictionary's callbacks write, hung into HPDF_Dict_Rec::attr.
struct Contents {
  std::string_view entries, bytes;
  bool is_stream = false;
};

/// The objects that a dictionary of libharu's stands for, in the order in which they are written.
struct Turns {
  std::vector<Contents> objects;
  std::size_t next = 0;
  HPDF_Stream out = nullptr;  ///< where the entries have gone
};

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  auto* turns = static_cast<Turns*>(dictionary->attr);
  turns->out = stream;
  return write_text(stream, turns->objects[turns->next++].entries);
}

/// Called behind the dictionary. A stream of libharu's own would be a buffer that its bytes are copied into and out of,
/// piece by piece, and a Length that is an object of its own.
HPDF_STATUS write_bytes(HPDF_Dict dictionary) {
  const auto* turns = static_cast<Turns*>(dictionary->attr);
  const Contents& contents = turns->objects[turns->next - 1];
  if (!contents.is_stream) return HPDF_OK;
  HPDF_STATUS status = write_text(turns->out, "\nstream\r\n");
  if (status == HPDF_OK) status = write_text(turns->out, contents.bytes);
  if (status == HPDF_OK) status = write_text(turns->out, "\nendstream");
  return status;
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT count) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), count);
  } catch (const std::exception&) {  // nothing may be thrown through libharu's C frames
    return HPDF_SetError(stream->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
  }
  return HPDF_OK;
}

/// Where libharu's objects of the file lie that this thread writes: a line of the table for each object. One by one
/// from and to the heap they would take a twentieth more instructions for a checklist. Nothing is given back before all
/// of them are, so none is freed by libharu either.
thread_local Arena arena;

void* HPDF_STDCALL take(HPDF_UINT size) { return arena.take(size); }
void HPDF_STDCALL give_back(void*) {}

struct ClearedArena {
  ClearedArena() = default;
  ClearedArena(const ClearedArena&) = delete;
  ClearedArena& operator=(const ClearedArena&) = delete;
  ~ClearedArena() { arena.clear(); }
};

HPDF_Dict new_dictionary(HPDF_MMgr memory, Turns& turns) {
  const HPDF_Dict dictionary = HPDF_Dict_New(memory);
  if (dictionary == nullptr) return nullptr;
  dictionary->attr = &turns;
  dictionary->write_fn = write_entries;
  dictionary->after_write_fn = write_bytes;
  return dictionary;
}

/// Gives every object a line of the table. One dictionary stands for all objects but those that the trailer names, which
/// it finds by their dictionaries: a dictionary each, which libharu would keep the number in and nothing else, takes a
/// twenty-fifth more instructions for a checklist.
void add_objects(HPDF_Xref xref, Turns& turns, std::initializer_list<ObjectId> named) {
  const HPDF_Dict shared = new_dictionary(xref->mmgr, turns);
  for (std::size_t i = 0; i < turns.objects.size() && xref->error->error_no == HPDF_OK; ++i) {
    const bool is_named = std::find(named.begin(), named.end(), i + 1) != named.end();
    const HPDF_Dict dictionary = is_named ? new_dictionary(xref->mmgr, turns) : shared;
    if (dictionary == nullptr) return;
    dictionary->header.obj_id = 0;  // only what has no number yet is added
    HPDF_Xref_Add(xref, dictionary);
  }
}

void set_trailer(HPDF_Xref xref, ObjectId catalogue, ObjectId info, std::string_view id) {
  const auto object = [&](ObjectId number) -> void* {
    const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(xref, number);
    return entry == nullptr ? nullptr : entry->obj;
  };
  HPDF_Dict_Add(xref->trailer, "Root", object(catalogue));
  HPDF_Dict_Add(xref->trailer, "Info", object(info));
  const HPDF_Array ids = HPDF_Array_New(xref->mmgr);
  HPDF_Dict_Add(xref->trailer, "ID", ids);
  for (int i = 0; i < 2 && ids != nullptr; ++i) {
    std::array<HPDF_BYTE, 16> bytes{};
    std::copy_n(id.begin(), std::min(id.size(), bytes.size()), bytes.begin());
    HPDF_Array_Add(ids, HPDF_Binary_New(xref->mmgr, bytes.data(), bytes.size()));
  }
}

}  // namespace

void ObjectFile::clear() {
  objects_.clear();
  entries_.clear();
  stream_bytes_ = 0;
  error_ = HPDF_OK;
}

std::optional<diag::Diagnostic> ObjectFile::failure() const {
  if (error_ == HPDF_OK) return std::nullopt;
  Bytes code;
  code.text("0x").hex16(static_cast<std::uint32_t>(error_));
  return diag::make(kLibraryFailed, {}, {{"error", std::string(code.view())}});
}

ObjectId ObjectFile::reserve() { return reserve(1); }

ObjectId ObjectFile::reserve(std::size_t count) {
  const std::size_t first = objects_.size() + 1;
  objects_.resize(objects_.size() + count);
  return static_cast<ObjectId>(first);
}

void ObjectFile::define(ObjectId number, std::string_view entries) {
  if (number == 0 || number > objects_.size() || objects_[number - 1].is_defined) {
    if (error_ == HPDF_OK) error_ = HPDF_INVALID_OBJECT;
    return;
  }
  Object& object = objects_[number - 1];
  object.begin = entries_.size();
  object.length = entries.size();
  object.is_defined = true;
  entries_.text(entries);
}

ObjectId ObjectFile::add(std::string_view entries) {
  const ObjectId object = reserve();
  define(object, entries);
  return object;
}

ObjectId ObjectFile::add_stream(std::string_view entries, std::string_view bytes) {
  const ObjectId number = reserve();
  Object& object = objects_[number - 1];
  object.begin = entries_.size();
  entries_.text(entries).text("/Length ").integer(static_cast<std::int64_t>(bytes.size()));
  object.length = entries_.size() - object.begin;
  object.is_defined = object.is_stream = true;
  object.bytes = bytes;
  stream_bytes_ += bytes.size();
  return number;
}

void ObjectFile::write(ObjectId catalogue, ObjectId info, std::string_view id, std::string& out) {
  if (error_ != HPDF_OK) return;
  Turns turns;
  for (const Object& object : objects_) {
    turns.objects.push_back({entries_.view().substr(object.begin, object.length), object.bytes, object.is_stream});
  }
  HPDF_Error_Rec error;
  HPDF_Error_Init(&error, nullptr);
  const ClearedArena behind_all_of_them;
  // Without a pool (block size 0): a pool hands out memory without aligning it.
  const HPDF_MMgr memory = HPDF_MMgr_New(&error, 0, take, give_back);
  const HPDF_Xref xref = memory == nullptr ? nullptr : HPDF_Xref_New(memory, 0);
  if (xref != nullptr) add_objects(xref, turns, {catalogue, info});
  if (error.error_no == HPDF_OK) {
    out.reserve(out.size() + entries_.size() + stream_bytes_ + objects_.size() * kObjectSize);
    const HPDF_Stream stream = HPDF_CallbackWriter_New(memory, append_to_string, &out);
    // ISO 19005-1 §6.1.2: a comment of at least four bytes above 127 follows the header.
    if (stream != nullptr) HPDF_Stream_WriteStr(stream, "%PDF-1.4\n%\xE5\xB8\xB3\xE7\xA5\xA8\n");
    if (stream != nullptr) set_trailer(xref, catalogue, info, id);
    if (error.error_no == HPDF_OK) HPDF_Xref_WriteToStream(xref, stream, nullptr);
  }
  error_ = error.error_no;
}

}  // namespace chohyo::pdf
