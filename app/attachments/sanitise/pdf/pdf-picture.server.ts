import { PDFArray, PDFName, type PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import { stripJpeg } from "./jpeg-segments.server.ts";
import { stripJpeg2000 } from "./jpeg2000-boxes.server.ts";
import { streamFiltersOf, unpackWithin } from "./unpack.server.ts";

const FILTER = PDFName.of("Filter");
const PARAMETERS = PDFName.of("DecodeParms");
/** Bytes of a photograph's own file: more than a whole upload may have. */
const MAX_PICTURE = 32 * 1024 * 1024;
/** Photographs that a PDF holds as whole files, with all that the camera wrote into them. */
const STRIP: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  DCTDecode: stripJpeg,
  DCT: stripJpeg,
  JPXDecode: stripJpeg2000,
};

/** The stream as it is, or a photograph without what its camera or editor wrote into it. */
export function cleanPicture(stream: PDFRawStream): PDFRawStream {
  const filters = streamFiltersOf(stream);
  const last = filters.at(-1)?.decodeText() ?? "";
  const strip = STRIP[last];
  if (!strip) return stream;
  const parameters = stream.dict.lookup(PARAMETERS);
  const own = parameters instanceof PDFArray ? parameters.lookup(parameters.size() - 1) : parameters;
  const dict = stream.dict.clone();
  dict.set(FILTER, PDFName.of(last));
  dict.delete(PARAMETERS);
  if (own) dict.set(PARAMETERS, own);
  return PDFRawStream.of(dict, strip(filters.length > 1 ? unpack(stream, filters, parameters) : stream.contents));
}

/** The photograph's own file where it is packed once more, as by FlateDecode. */
function unpack(stream: PDFRawStream, filters: PDFName[], parameters: PDFObject | undefined): Uint8Array {
  const dict = stream.dict.clone();
  dict.set(FILTER, dict.context.obj(filters.slice(0, -1)));
  if (parameters instanceof PDFArray) dict.set(PARAMETERS, dict.context.obj(parameters.asArray().slice(0, -1)));
  return unpackWithin(PDFRawStream.of(dict, stream.contents), MAX_PICTURE);
}
