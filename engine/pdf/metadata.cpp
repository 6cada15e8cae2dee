#include "pdf/metadata.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "pdf/syntax.hpp"

namespace chohyo::pdf {
namespace {

constexpr std::string_view kCreator = "chohyo";
constexpr std::string_view kProducer = "chohyo, libharu";

void append_entry(Bytes& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out.text(key).text_string(value);
}

void append_escaped(Bytes& out, std::string_view text) {
  for (std::size_t special; !text.empty(); text.remove_prefix(special)) {
    special = std::min(text.find_first_of("&<>"), text.size());
    out.text(text.substr(0, special));
    if (special == text.size()) return;
    out.text(text[special] == '&' ? "&amp;" : text[special] == '<' ? "&lt;" : "&gt;");
    ++special;
  }
}

/// An element with `value` inside the container that XMP's schema gives it.
void append_property(Bytes& out, std::string_view name, std::string_view open, std::string_view value,
                     std::string_view close) {
  if (value.empty()) return;
  out.byte('<').text(name).byte('>').text(open);
  append_escaped(out, value);
  out.text(close).text("</").text(name).text(">\n");
}

/// "2024-06-10T09:30:00+09:00" from "D:20240610093000+09'00'".
std::string xmp_date(base::Instant instant) {
  const std::string d = date_string(instant);
  return d.substr(2, 4) + '-' + d.substr(6, 2) + '-' + d.substr(8, 2) + 'T' + d.substr(10, 2) + ':' + d.substr(12, 2) +
         ':' + d.substr(14, 2) + "+09:00";
}

}  // namespace

void append_info(Bytes& out, const document::Metadata& metadata) {
  append_entry(out, "/Title", metadata.title);
  append_entry(out, "/Author", metadata.author);
  append_entry(out, "/Subject", metadata.subject);
  append_entry(out, "/Keywords", metadata.keywords);
  append_entry(out, "/Creator", kCreator);
  append_entry(out, "/Producer", kProducer);
  const std::string date = date_string(metadata.created);
  append_entry(out, "/CreationDate", date);
  append_entry(out, "/ModDate", date);
}

void append_xmp_packet(Bytes& out, const document::Metadata& metadata) {
  constexpr std::string_view kAlt = "<rdf:Alt><rdf:li xml:lang=\"x-default\">", kAltEnd = "</rdf:li></rdf:Alt>";
  constexpr std::string_view kSeq = "<rdf:Seq><rdf:li>", kSeqEnd = "</rdf:li></rdf:Seq>";
  const std::string date = xmp_date(metadata.created);
  out.text(
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n");
  append_property(out, "dc:title", kAlt, metadata.title, kAltEnd);
  append_property(out, "dc:creator", kSeq, metadata.author, kSeqEnd);
  append_property(out, "dc:description", kAlt, metadata.subject, kAltEnd);
  append_property(out, "pdf:Keywords", "", metadata.keywords, "");
  append_property(out, "pdf:Producer", "", kProducer, "");
  append_property(out, "xmp:CreatorTool", "", kCreator, "");
  append_property(out, "xmp:CreateDate", "", date, "");
  append_property(out, "xmp:ModifyDate", "", date, "");
  out.text(
      "<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n"
      "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
}

}  // namespace chohyo::pdf
