//! An SVG as PNG: one picture in two formats.

use std::io::Write;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use super::font;

/// Points (1/72 in) in a metre: a pixel density is stated for each metre.
const POINTS_PER_METRE: f64 = 72.0 / 0.0254;

/// The picture of an SVG with `scale` pixels for each 1/72 in, opaque, with its physical size in pHYs.
///
/// Only the embedded fonts are used, so the same SVG gives the same picture on every machine.
///
/// # Errors
/// What is wrong, in words, where the SVG cannot be read or the picture would be too large.
pub fn png(svg: &str, scale: u32) -> Result<Vec<u8>, String> {
    let tree =
        Tree::from_str(svg, &options()).map_err(|error| format!("the SVG cannot be drawn: {error}"))?;
    // The SVG states its size in pt, which usvg turns into CSS pixels of 1/96 in.
    let factor = f64::from(scale) * 72.0 / 96.0;
    let pixels = |length: f32| (f64::from(length) * factor).round() as u32;
    let (width, height) = (pixels(tree.size().width()), pixels(tree.size().height()));
    let stretch =
        Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    let band = (MOST_PIXELS / width.max(1)).clamp(1, height.max(1));
    let draw = |from: u32| {
        let mut rows = Pixmap::new(width, band.min(height - from))
            .ok_or_else(|| format!("a picture of {width} × {height} pixels is too large"))?;
        resvg::render(&tree, stretch.post_translate(0.0, -(from as f32)), &mut rows.as_mut());
        Ok(rows)
    };
    encode((width, height), band, draw, scale)
}

/// Pixels that are drawn at once; a larger picture is drawn in bands, so that its size is no bound of memory.
const MOST_PIXELS: u32 = 1 << 26;

fn options() -> Options<'static> {
    let mut fonts = Database::new();
    fonts.load_font_data(font::REGULAR.to_vec());
    fonts.load_font_data(font::BOLD.to_vec());
    for family in ["Arial", "Helvetica"] {
        // The first family of the list that exists is taken; only Liberation Sans does.
        debug_assert!(fonts.faces().all(|face| face.families.iter().all(|(name, _)| name != family)));
    }
    Options { fontdb: Arc::new(fonts), ..Options::default() }
}

/// Eight-bit RGB without alpha, in bands of so many rows: the scene's ground is opaque.
fn encode(
    (width, height): (u32, u32),
    band: u32,
    draw: impl Fn(u32) -> Result<Pixmap, String>,
    scale: u32,
) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    // Flat colours compress best as they are: a third smaller than with an adaptive filter.
    encoder.set_filter(png::Filter::NoFilter);
    let density = (f64::from(scale) * POINTS_PER_METRE).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: density,
        yppu: density,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header().map_err(unwritten)?;
    if band >= height {
        writer.write_image_data(&rgb(&draw(0)?)).map_err(unwritten)?;
    } else {
        let mut stream = writer.stream_writer().map_err(unwritten)?;
        for from in (0..height).step_by(band as usize) {
            stream.write_all(&rgb(&draw(from)?)).map_err(unwritten)?;
        }
        stream.finish().map_err(unwritten)?;
    }
    writer.finish().map_err(unwritten)?;
    Ok(bytes)
}

fn rgb(rows: &Pixmap) -> Vec<u8> {
    let pixels = rows.data().chunks_exact(4);
    let mut rgb = Vec::with_capacity(pixels.len() * 3);
    pixels.for_each(|pixel| rgb.extend_from_slice(&pixel[..3]));
    rgb
}

fn unwritten(error: impl std::fmt::Display) -> String {
    format!("the PNG cannot be written: {error}")
}

#[cfg(test)]
mod tests {
    use super::{Pixmap, encode, png};

    const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='36pt' height='18pt' viewBox='0 0 720 360'>\
        <rect width='720' height='360' fill='#FFFFFF'/><rect width='360' height='360' fill='#C8440F'/></svg>";

    #[test]
    fn a_picture_has_its_size_in_pixels_and_in_metres() {
        for scale in 1..=4 {
            let bytes = png(SVG, scale).unwrap();
            let decoder = png::Decoder::new(std::io::Cursor::new(&bytes));
            let mut reader = decoder.read_info().unwrap();
            let info = reader.info();
            assert_eq!((info.width, info.height), (36 * scale, 18 * scale));
            assert_eq!(info.color_type, png::ColorType::Rgb);
            let density = info.pixel_dims.unwrap();
            assert_eq!(density.xppu, [2835, 5669, 8504, 11339][scale as usize - 1]);
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            assert_eq!(pixels[..3], [0xC8, 0x44, 0x0F]);
            assert_eq!(pixels[pixels.len() - 3..], [0xFF, 0xFF, 0xFF]);
        }
    }

    #[test]
    fn a_picture_in_bands_is_the_same_picture() {
        let draw = |height: u32| {
            move |from: u32| {
                let mut rows = Pixmap::new(9, height.min(10 - from)).unwrap();
                for (at, byte) in rows.data_mut().iter_mut().enumerate() {
                    *byte = if at % 4 == 3 { 255 } else { (at + from as usize * 36) as u8 / 2 };
                }
                Ok(rows)
            }
        };
        let pixels = |bytes: &[u8]| {
            let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            pixels
        };
        let whole = encode((9, 10), 10, draw(10), 1).unwrap();
        for band in [1, 3, 7] {
            assert_eq!(pixels(&encode((9, 10), band, draw(band), 1).unwrap()), pixels(&whole), "{band}");
        }
    }

    #[test]
    fn what_is_no_svg_is_refused_in_words() {
        assert!(png("<p/>", 2).unwrap_err().contains("cannot be drawn"));
    }
}
